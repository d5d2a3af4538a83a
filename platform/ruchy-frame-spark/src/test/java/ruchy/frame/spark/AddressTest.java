package ruchy.frame.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @Test
  void a_host_alone_has_the_usual_port_and_no_encryption() {
    var address = Address.parse("sc://host");
    assertThat(address.port()).isEqualTo(15_002);
    assertThat(address.tls()).isFalse();
  }

  @Test
  void a_token_is_sent_encrypted_only_and_never_shown() {
    var address = Address.parse("sc://host:443/;token=secret;user_id=me");
    assertThat(address.tls()).isTrue();
    assertThat(address.token()).contains("secret");
    assertThat(address.user()).isEqualTo("me");
    assertThat(address).hasToString("sc://host:443");
    assertThatThrownBy(() -> Address.parse("sc://host/;token=secret;x=1"))
        .hasMessageContaining("token=…")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://host      | it does not start with sc://
          host             | it does not start with sc://
          sc://            | it is no address
          sc://host:99999  | the port is greater than 65535
          sc://host/folder | there is no path
          sc://host;a=1    | `a` is no option
          """)
  void what_is_no_address_is_named_with_what_to_write(String text, String why) {
    assertThatThrownBy(() -> Address.parse(text))
        .isInstanceOf(SparkException.class)
        .hasMessageContaining(text)
        .hasMessageContaining(why)
        .hasMessageContaining("write sc://host");
  }

  @Test
  void a_server_that_is_not_there_is_one_line() {
    assertThatThrownBy(() -> SparkCluster.connect("sc://127.0.0.1:1"))
        .isInstanceOf(SparkException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageContaining("check host and port");
  }
}
