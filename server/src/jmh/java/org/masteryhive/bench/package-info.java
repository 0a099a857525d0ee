/**
 * How fast it is: the measure, apart from the service and never part of it.
 *
 * <p>{@link org.masteryhive.bench.BenchCommand} starts the service and Google Sheets on this machine as two programs of
 * their own, makes gradebooks through the doors that everybody uses, and says how long what a teacher waits for takes,
 * what goes over the wire, and what it costs the machine. {@link org.masteryhive.bench.Inside} measures what the service
 * does between the answer's last byte and the request's first, without a network. The classes named {@code …Benchmark} are
 * JMH's, for a closer look.
 */
@NullMarked
package org.masteryhive.bench;

import org.jspecify.annotations.NullMarked;
