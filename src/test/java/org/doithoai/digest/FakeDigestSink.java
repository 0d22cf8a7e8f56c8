package org.doithoai.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.subscription.Subscriber;
import org.doithoai.subscription.Subscription;
import org.jdbi.v3.core.Handle;

/** Notes what it is given; what is taken in a transaction that fails is forgotten by the test. */
public final class FakeDigestSink implements DigestSink {

  /** A digest that was handed over. */
  public record Taken(Subscription subscription, String delivery, String key, Digest digest) {

    /** The titles of its events, one after the other. */
    String titles() {
      return digest.events().stream()
          .map(event -> event.title() + (event.correction() ? "!" : ""))
          .collect(Collectors.joining(" "));
    }
  }

  private final String account;
  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, Arrival> arrivals = new HashMap<>();
  private int room = Integer.MAX_VALUE;
  private boolean broken;
  private Arrival usually = Arrival.WAITING;

  public FakeDigestSink(String account) {
    this.account = account;
  }

  /** From now on so many more are taken. */
  public synchronized void room(int digests) {
    room = digests;
  }

  /** From now on whoever hands something over dies. */
  public synchronized void breakDown(boolean yes) {
    broken = yes;
  }

  /** From now on this is what becomes of a digest of which nothing else is said. */
  public synchronized void usually(Arrival arrival) {
    usually = arrival;
  }

  public synchronized void arrived(String key, Arrival arrival) {
    arrivals.put(key, arrival);
  }

  public synchronized List<Taken> taken() {
    return List.copyOf(taken);
  }

  public synchronized List<Taken> takeAll() {
    List<Taken> all = List.copyOf(taken);
    taken.clear();
    return all;
  }

  @Override
  public Set<String> accounts() {
    return Set.of(account);
  }

  @Override
  public synchronized int room(String of) {
    return room;
  }

  @Override
  public synchronized void take(
      Handle handle, Subscription subscription, String delivery, String key, Digest digest) {
    if (broken) {
      throw new IllegalStateException("killed");
    }
    room--;
    taken.add(new Taken(subscription, delivery, key, digest));
  }

  @Override
  public void send(Subscriber to) {}

  @Override
  public synchronized Arrival arrival(Handle handle, Subscriber to, String key) {
    return arrivals.getOrDefault(key, usually);
  }
}
