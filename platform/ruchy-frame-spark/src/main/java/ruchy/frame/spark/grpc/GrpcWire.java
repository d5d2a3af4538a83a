package ruchy.frame.spark.grpc;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.spark.connect.proto.AnalyzePlanRequest;
import org.apache.spark.connect.proto.Command;
import org.apache.spark.connect.proto.ConfigRequest;
import org.apache.spark.connect.proto.CreateDataFrameViewCommand;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.connect.proto.ExecutePlanResponse;
import org.apache.spark.connect.proto.InterruptRequest;
import org.apache.spark.connect.proto.KeyValue;
import org.apache.spark.connect.proto.LocalRelation;
import org.apache.spark.connect.proto.Plan;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.ReleaseSessionRequest;
import org.apache.spark.connect.proto.SQL;
import org.apache.spark.connect.proto.SparkConnectServiceGrpc;
import org.apache.spark.connect.proto.SqlCommand;
import org.apache.spark.connect.proto.UserContext;
import org.sparkproject.com.google.protobuf.ByteString;
import org.sparkproject.io.grpc.ManagedChannel;
import org.sparkproject.io.grpc.Metadata;
import org.sparkproject.io.grpc.StatusRuntimeException;
import org.sparkproject.io.grpc.netty.NettyChannelBuilder;
import org.sparkproject.io.grpc.stub.MetadataUtils;
import ruchy.frame.column.InterruptedQueryException;
import ruchy.frame.spark.Address;
import ruchy.frame.spark.SparkException;
import ruchy.frame.spark.Wire;
import ruchy.runtime.Poll;

/// Speaks Spark Connect's protocol: gRPC with Spark's own messages.
///
/// @source Spark 4.2, `spark/connect/base.proto`
public final class GrpcWire implements Wire {
  private static final long ANSWER_SECONDS = 30;
  private static final long GOODBYE_SECONDS = 5;
  private static final String CLIENT = "ruchy-frame";

  /// Failures come as exceptions; what gRPC logs of them besides does not belong on a terminal.
  private static final Logger LOG = Logger.getLogger("org.sparkproject.io.grpc");

  private final Address address;
  private final String session = UUID.randomUUID().toString();
  private final UserContext user;
  private final ManagedChannel channel;
  private final SparkConnectServiceGrpc.SparkConnectServiceBlockingStub stub;

  private GrpcWire(Address address) {
    LOG.setLevel(Level.OFF);
    this.address = address;
    this.user =
        UserContext.newBuilder().setUserId(address.user()).setUserName(address.user()).build();
    var builder =
        NettyChannelBuilder.forAddress(address.host(), address.port())
            .maxInboundMessageSize(Integer.MAX_VALUE);
    this.channel =
        (address.tls() ? builder.useTransportSecurity() : builder.usePlaintext()).build();
    var plain = SparkConnectServiceGrpc.newBlockingStub(channel);
    this.stub =
        address
            .token()
            .map(token ->
                plain.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(bearer(token))))
            .orElse(plain);
  }

  /// A session on a server; nothing is said yet.
  public static Wire open(Address address) {
    return new GrpcWire(address);
  }

  private static Metadata bearer(String token) {
    var headers = new Metadata();
    headers.put(
        Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
    return headers;
  }

  @Override
  public String version() {
    var request =
        AnalyzePlanRequest.newBuilder()
            .setSessionId(session)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setSparkVersion(AnalyzePlanRequest.SparkVersion.getDefaultInstance())
            .build();
    try {
      return stub.withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS)
          .analyzePlan(request)
          .getSparkVersion()
          .getVersion();
    } catch (StatusRuntimeException e) {
      throw Failures.of(e, address);
    }
  }

  @Override
  public void set(Map<String, String> options) {
    var set = ConfigRequest.Set.newBuilder();
    options.forEach(
        (key, value) -> set.addPairs(KeyValue.newBuilder().setKey(key).setValue(value)));
    var request =
        ConfigRequest.newBuilder()
            .setSessionId(session)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setOperation(ConfigRequest.Operation.newBuilder().setSet(set))
            .build();
    try {
      var answer = stub.withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS).config(request);
      if (!answer.getSessionId().equals(session)) {
        throw new SparkException(address + " answered for another session; connect again");
      }
    } catch (StatusRuntimeException e) {
      throw Failures.of(e, address);
    }
  }

  @Override
  public void query(String sql, Consumer<ByteBuffer> parts) {
    run(
        Plan.newBuilder()
            .setRoot(Relation.newBuilder().setSql(SQL.newBuilder().setQuery(sql)))
            .build(),
        response -> {
          if (response.hasArrowBatch()) {
            parts.accept(response.getArrowBatch().getData().asReadOnlyByteBuffer());
          }
        });
  }

  @Override
  public void command(String sql) {
    var input = Relation.newBuilder().setSql(SQL.newBuilder().setQuery(sql));
    var command = Command.newBuilder().setSqlCommand(SqlCommand.newBuilder().setInput(input));
    run(Plan.newBuilder().setCommand(command).build(), _ -> {});
  }

  @Override
  public void upload(String name, byte[] arrow) {
    var rows = LocalRelation.newBuilder().setData(ByteString.copyFrom(arrow));
    var view =
        CreateDataFrameViewCommand.newBuilder()
            .setInput(Relation.newBuilder().setLocalRelation(rows))
            .setName(name)
            .setReplace(true);
    run(
        Plan.newBuilder().setCommand(Command.newBuilder().setCreateDataframeView(view)).build(),
        _ -> {});
  }

  private void run(Plan plan, Consumer<ExecutePlanResponse> answers) {
    var operation = UUID.randomUUID().toString();
    var request =
        ExecutePlanRequest.newBuilder()
            .setSessionId(session)
            .setUserContext(user)
            .setClientType(CLIENT)
            .setOperationId(operation)
            .setPlan(plan)
            .build();
    try {
      Iterator<ExecutePlanResponse> responses = stub.executePlan(request);
      while (responses.hasNext()) {
        answers.accept(responses.next());
      }
    } catch (StatusRuntimeException e) {
      if (Thread.interrupted()) {
        stop(operation);
        Thread.currentThread().interrupt();
        Poll.check();
        throw new InterruptedQueryException();
      }
      throw Failures.of(e, address);
    } catch (RuntimeException | Error e) {
      // Nobody wants the rest of the answer.
      stop(operation);
      throw e;
    }
  }

  /// Stops an operation over there; the thread must not be interrupted while it says so.
  private void stop(String operation) {
    try {
      var answer =
          stub.withDeadlineAfter(GOODBYE_SECONDS, TimeUnit.SECONDS)
              .interrupt(
                  InterruptRequest.newBuilder()
                      .setSessionId(session)
                      .setUserContext(user)
                      .setClientType(CLIENT)
                      .setInterruptType(InterruptRequest.InterruptType.INTERRUPT_TYPE_OPERATION_ID)
                      .setOperationId(operation)
                      .build());
      assert answer.getSessionId().equals(session);
    } catch (StatusRuntimeException _) {
      // The server is gone, or the operation has ended: there is nothing to stop.
    }
  }

  @Override
  public void close() {
    if (channel.isShutdown()) {
      return;
    }
    try {
      var answer =
          stub.withDeadlineAfter(GOODBYE_SECONDS, TimeUnit.SECONDS)
              .releaseSession(
                  ReleaseSessionRequest.newBuilder()
                      .setSessionId(session)
                      .setUserContext(user)
                      .setClientType(CLIENT)
                      .build());
      assert answer.getSessionId().equals(session);
    } catch (StatusRuntimeException _) {
      // The server is gone, and the session with it.
    } finally {
      channel.shutdownNow();
    }
  }
}
