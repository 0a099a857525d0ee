package org.masteryhive.sheets.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Locale;

/** Takes {@code X-HTTP-Method-Override} on a POST for the method that is meant. */
final class MethodOverride implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    String meant = http.getHeader("X-HTTP-Method-Override");
    if (meant == null || !http.getMethod().equals("POST")) {
      chain.doFilter(request, response);
      return;
    }
    chain.doFilter(
        new HttpServletRequestWrapper(http) {
          @Override
          public String getMethod() {
            return meant.toUpperCase(Locale.ROOT);
          }
        },
        response);
  }
}
