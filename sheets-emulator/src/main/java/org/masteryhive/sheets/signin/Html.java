package org.masteryhive.sheets.signin;

/** The few pages of the sign-in: plain, readable without a style, usable with a keyboard alone. */
final class Html {

  private static final String STYLE = """
      body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#202124;background:#fff}
      h1{font-size:1.4rem}fieldset{border:1px solid #747775;border-radius:.5rem;margin:1rem 0;padding:.5rem 1rem}
      legend{padding:0 .3rem;font-weight:600}label{display:block;padding:.25rem 0}
      input[type=text]{font:inherit;width:100%;box-sizing:border-box;padding:.4rem}
      button{font:inherit;padding:.5rem 1.2rem;border-radius:1.2rem;border:1px solid #0b57d0;margin-right:.5rem;cursor:pointer}
      button.main{background:#0b57d0;color:#fff}button.other{background:#fff;color:#0b57d0}
      :focus-visible{outline:3px solid #f9ab00;outline-offset:2px}small{color:#444746}code{overflow-wrap:anywhere}
      """;

  private Html() {}

  static String page(String title, String body) {
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title><style>%s</style></head>
        <body><main><h1>%s</h1>
        %s
        </main></body></html>
        """.formatted(text(title), STYLE, text(title), body);
  }

  /** Text that stays text. */
  static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
