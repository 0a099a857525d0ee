/**
 * The service's HTTP API: routes, JSON bodies, and the one place where failures become answers. Decides nothing about a
 * gradebook: it parses, asks, and answers.
 */
@NullMarked
package org.masteryhive.http;

import org.jspecify.annotations.NullMarked;
