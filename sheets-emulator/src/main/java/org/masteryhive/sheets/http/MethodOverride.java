package org.masteryhive.sheets.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@code X-HTTP-Method-Override} on a POST for the method that is meant. A query that is too long
 * for an address comes as a form in the body then.
 */
final class MethodOverride implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    String meant = http.getHeader("X-HTTP-Method-Override");
    if (meant == null || !http.getMethod().equals("POST")) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new Meant(http, meant.toUpperCase(Locale.ROOT)), response);
    }
  }

  private static final class Meant extends HttpServletRequestWrapper {

    private final String method;
    private final @Nullable String query;

    Meant(HttpServletRequest request, String method) throws IOException {
      super(request);
      this.method = method;
      String type = request.getContentType();
      boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
      this.query = form && method.equals("GET") ? form(request) : request.getQueryString();
    }

    private static String form(HttpServletRequest request) throws IOException {
      byte[] bytes = request.getInputStream().readNBytes(Gunzip.LARGEST);
      boolean zipped = "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"));
      return new String(zipped ? Gunzip.unzip(bytes) : bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String getMethod() {
      return method;
    }

    @Override
    public @Nullable String getQueryString() {
      return query;
    }
  }
}
