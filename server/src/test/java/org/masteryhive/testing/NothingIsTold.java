package org.masteryhive.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After each test class, in all of them: the log has told nobody's name, cell or token. */
public final class NothingIsTold implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    assertThat(WatchingAppender.heard())
        .as("what was logged during %s and must not be", context.getDisplayName())
        .isEmpty();
  }
}
