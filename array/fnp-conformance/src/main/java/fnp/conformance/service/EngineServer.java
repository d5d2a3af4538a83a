package fnp.conformance.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Serves the functions of the façade on a port of the loopback address.
///
/// The port and a secret token are written into a file that only the user may read; whoever can
/// read it may connect. Each client has its own arrays, which go with it.
public final class EngineServer implements AutoCloseable {
  private static final int TOKEN_BYTES = 32;
  private static final int BACKLOG = 16;

  private final ServerSocket socket;
  private final String token = token();

  private EngineServer(ServerSocket socket) {
    this.socket = socket;
  }

  /// Serves until it is killed, or, with the argument `once`, until the first client is gone.
  ///
  /// @param arguments the file for port and token, and possibly `once`
  public static void main(String... arguments) throws IOException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("name the file that shall take the port and the token");
    }
    var once = arguments.length > 1 && arguments[1].equals("once");
    try (var server = listen(Path.of(arguments[0]))) {
      while (!once) {
        var client = server.socket.accept();
        Thread.ofPlatform().start(() -> serve(client, server.token));
      }
      server.serveNext();
    }
  }

  /// Opens a port and writes its number and the token into a file.
  public static EngineServer listen(Path file) throws IOException {
    var server = new EngineServer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
    publish(file, server.socket.getLocalPort() + " " + server.token);
    return server;
  }

  /// Waits for a client and serves it until it is gone.
  public void serveNext() throws IOException {
    serve(socket.accept(), token);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static String token() {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static void publish(Path file, String text) throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void serve(Socket socket, String token) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var session = new EngineSession(new Wire(socket.getInputStream(), socket.getOutputStream()));
      if (session.isGreeted(claimed -> isSame(claimed, token))) {
        session.run();
      }
    } catch (IOException _) {
      // The client is gone, which is how a session ends.
    }
  }

  /// In a time that does not depend on how much of it is right.
  private static boolean isSame(String claimed, String token) {
    return MessageDigest.isEqual(
        claimed.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
