package org.masteryhive.google;

import com.google.api.client.http.HttpRequest;
import java.io.IOException;

/** What is zipped of what goes over the wire. Answers always are: those to a read are told apart by their zipped bytes. */
enum Zipping {
  /** Bodies that are not small, too: that saves time on a network. */
  WHERE_IT_SAVES {
    @Override
    void choose(HttpRequest request) throws IOException {
      long length = request.getContent() == null ? 0 : request.getContent().getLength();
      if (length >= 0 && length < WORTH_IT) {
        request.setEncoding(null);
      }
    }
  },

  /** No bodies: the server is on this machine, where zipping costs more than sending. */
  ANSWERS_ALONE {
    @Override
    void choose(HttpRequest request) {
      request.setEncoding(null);
    }
  };

  private static final int WORTH_IT = 1000;

  abstract void choose(HttpRequest request) throws IOException;
}
