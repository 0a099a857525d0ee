package org.masteryhive.google;

import com.google.api.client.http.HttpRequest;
import java.io.IOException;

/** Whether what goes over the wire is zipped: that saves time on a network, and costs time within a machine. */
enum Zipping {
  /** Answers always; bodies that are not small. */
  WHERE_IT_SAVES {
    @Override
    void choose(HttpRequest request) throws IOException {
      long length = request.getContent() == null ? 0 : request.getContent().getLength();
      if (length >= 0 && length < WORTH_IT) {
        request.setEncoding(null);
      }
    }
  },

  /** Nothing: the server is on this machine. */
  NEVER {
    @Override
    void choose(HttpRequest request) {
      request.setEncoding(null);
      request.getHeaders().setAcceptEncoding("identity");
    }
  };

  private static final int WORTH_IT = 1000;

  abstract void choose(HttpRequest request) throws IOException;
}
