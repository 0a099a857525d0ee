package org.masteryhive.mentorfiles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.masteryhive.roster.Spelling;

/** The link of the form with which mentors log a check-in. Only an address of the web's becomes one. */
final class FormLink {

  private FormLink() {}

  /** The link, spelled as a browser spells it; none when it leads nowhere on the web. */
  static Optional<String> of(String setting) {
    try {
      URI uri = new URI(Spelling.trimmed(setting)).normalize();
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("https") || scheme.equals("http");
      return web && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(withPath(uri))
          : Optional.empty();
    } catch (URISyntaxException notALink) {
      return Optional.empty();
    }
  }

  /** An address without a path gets the one that a spreadsheet would give it, so that both are the same for ever. */
  private static String withPath(URI uri) {
    String link = uri.toASCIIString();
    int end = link.indexOf("://") + 3 + uri.getRawAuthority().length();
    return uri.getRawPath().isEmpty() ? link.substring(0, end) + "/" + link.substring(end) : link;
  }
}
