package org.masteryhive.demo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Does several things at once, because who starts a demo wants to see it soon. */
final class Together {

  private Together() {}

  /** What each of them gives, in their order. The first failure is that of all. */
  static <T> List<T> all(List<Supplier<T>> things) {
    ExecutorService hands = Executors.newFixedThreadPool(things.size());
    try {
      return things.stream()
          .map(thing -> CompletableFuture.supplyAsync(thing, hands))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    } finally {
      hands.shutdown();
    }
  }
}
