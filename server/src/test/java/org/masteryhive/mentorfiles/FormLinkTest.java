package org.masteryhive.mentorfiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormLinkTest {

  @ParameterizedTest
  @CsvSource({
    "https://forms.gle/abc, https://forms.gle/abc",
    " HTTPS://forms.gle/abc?x=1&y=2#top , HTTPS://forms.gle/abc?x=1&y=2#top",
    "http://forms.example, http://forms.example/",
    "https://forms.example?x=1, https://forms.example/?x=1",
    "https://forms.example/é, https://forms.example/%C3%A9",
  })
  void anAddressOfTheWebIsALink(String setting, String link) {
    assertThat(FormLink.of(setting)).contains(link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "=HYPERLINK(\"https://forms.gle/abc\")",
        "data:text/html,x",
        "https://",
        "https:forms",
        "https://user@evil.example/forms.gle",
        "https://bad host/x",
        "ftp://forms.gle/abc",
        "#gid=0",
      })
  void nothingElseIs(String setting) {
    assertThat(FormLink.of(setting)).isEmpty();
  }
}
