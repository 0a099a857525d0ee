package org.masteryhive.sheets.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masteryhive.sheets.error.ApiException;
import org.masteryhive.sheets.fields.FieldMask;
import org.masteryhive.sheets.json.JsonText;

/** Refuses a page elsewhere that has been pointed at this machine: its {@code Host} is not ours. */
final class LoopbackOnly implements Filter {

  private static final Set<String> OURS = Set.of("127.0.0.1", "localhost", "[::1]");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isOurs(((HttpServletRequest) request).getHeader("Host"), request.getLocalPort())) {
      chain.doFilter(request, response);
    } else {
      refuse((HttpServletResponse) response);
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    ApiException refused = new ApiException(
        403,
        "PERMISSION_DENIED",
        "This server answers on this machine only.",
        "forbidden",
        List.of());
    response.setStatus(403);
    response.setContentType("application/json; charset=UTF-8");
    JsonText.body(Errors.body(refused, false), FieldMask.ALL, true)
        .writeTo(response.getOutputStream());
  }

  static boolean isOurs(@Nullable String host, int port) {
    if (host == null) {
      return false;
    }
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    String name = hasPort ? host.substring(0, colon) : host;
    return OURS.contains(name.toLowerCase(Locale.ROOT))
        && (hasPort ? host.substring(colon + 1).equals(String.valueOf(port)) : port == 80);
  }
}
