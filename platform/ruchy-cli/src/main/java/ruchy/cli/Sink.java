package ruchy.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/// Text on its way into a stream: gathered into large pieces, or, where somebody watches, sent with
/// each line.
final class Sink {
  private static final int GATHERED_BYTES_MAX = 1 << 15;

  private final OutputStream stream;
  private final boolean sendsLines;
  private final Runnable onClosed;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(1 << 10);
  private final ReentrantLock lock = new ReentrantLock();
  private boolean closed;

  Sink(OutputStream stream, boolean sendsLines, Runnable onClosed) {
    this.stream = stream;
    this.sendsLines = sendsLines;
    this.onClosed = onClosed;
  }

  void write(String text) {
    lock.lock();
    try {
      gathered.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      if (gathered.size() >= GATHERED_BYTES_MAX || sendsLines && text.indexOf('\n') >= 0) {
        send();
      }
    } finally {
      lock.unlock();
    }
  }

  void flush() {
    lock.lock();
    try {
      send();
    } finally {
      lock.unlock();
    }
  }

  void flushIfFree() {
    if (lock.tryLock()) {
      try {
        send();
      } finally {
        lock.unlock();
      }
    }
  }

  private void send() {
    try {
      if (!closed) {
        gathered.writeTo(stream);
        stream.flush();
      }
    } catch (IOException e) {
      // The reader has gone, as `head` does once it has enough, or the disk is full.
      closed = true;
      onClosed.run();
    } finally {
      gathered.reset();
    }
  }
}
