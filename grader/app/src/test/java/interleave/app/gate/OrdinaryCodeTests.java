package interleave.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What students write is not refused.
class OrdinaryCodeTests {
    private static final String IMPORTS =
            """
            package katas.toy;
            import java.io.*;
            import java.lang.invoke.*;
            import java.math.*;
            import java.nio.charset.*;
            import java.text.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;
            import java.util.function.*;
            import java.util.regex.*;
            import java.util.stream.*;
            class Subject {
            %s
            }
            """;

    @TempDir private static Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // text
                "String x = String.format(\"%d\", 1) + \"%s\".formatted(this) + 'c' + 1L + \"\"\"\n  a block\"\"\".strip();",
                "String x = new StringBuilder().append(1).reverse().toString() + new StringJoiner(\",\").add(\"a\");",
                "boolean x = Pattern.compile(\"a+\").matcher(\"aaa\").matches() && \"a,b\".split(\",\").length == 2;",
                "int x = new Scanner(\"1 2\").nextInt() + new StringTokenizer(\"a b\").countTokens();",
                "String x = NumberFormat.getInstance(Locale.ROOT).format(1) + new DecimalFormat(\"0.0\").format(2.0);",
                "byte[] x = \"a\".getBytes(StandardCharsets.UTF_8); String y = new String(x, Charset.forName(\"UTF-8\"));",
                "String x = new Formatter().format(\"%d\", 1).toString() + new Formatter(new StringBuilder()) + UUID.randomUUID();",
                "String x(Throwable t) { return t.getMessage() + t.getCause() + t.getLocalizedMessage() + t; }",
                // printing
                "void x() { System.out.println(1); System.out.printf(\"%d%n\", 2); System.err.print('x'); System.out.flush(); IO.println(3); }",
                "void x(Exception e) { e.printStackTrace(); e.printStackTrace(System.out); PrintStream out = System.out; out.println(); }",
                "Consumer<Object> x = System.out::println;",
                "void x() { var w = new StringWriter(); var p = new PrintWriter(w); p.println(1); p.flush(); }",
                "String x() throws IOException { return new BufferedReader(new StringReader(\"a\")).readLine(); }",
                "byte[] x() throws IOException { try (var o = new ByteArrayOutputStream()) { o.write(1); return o.toByteArray(); } }",
                // the language
                "record P(int x, List<String> y) implements Serializable, Comparable<P> { P { Objects.requireNonNull(y); } public int compareTo(P o) { return Integer.compare(x, o.x); } }",
                "sealed interface S permits A, B {} record A(int x) implements S {} record B(S s) implements S {}"
                        + " int x(S s) { return switch (s) { case A(var x) when x > 1 -> x; case A a -> 0; case B(A(int y)) -> y; case B b -> 2; }; }",
                "enum E { P, Q { int f() { return 2; } }; int f() { return 1; } } int x(E e) { return switch (e) { case P -> 1; case Q -> E.valueOf(\"P\").ordinal() + E.values().length; }; }",
                "enum E { P, Q } void x(E e) { switch (e) { case P: break; default: } new EnumMap<E, String>(E.class).put(E.P, \"\"); EnumSet.allOf(E.class); }",
                "sealed interface S permits E, R {} enum E implements S { P, Q } record R() implements S {} int x(S s) { return switch (s) { case E.P -> 1; case E.Q -> 2; case R r -> 3; }; }",
                "int x(Object o) { return switch (o) { case null -> 0; case String s when s.isEmpty() -> 1; case Integer i -> i; case int[] a -> a.length; default -> 2; }; }",
                "int x(String s) { switch (s) { case \"a\": return 1; default: assert s != null : s; return s.hashCode(); } }",
                "void x(AutoCloseable a) throws Exception { try (a; var b = new StringReader(\"\")) { b.read(); } catch (IOException | RuntimeException e) { throw new IOException(e); } finally { hashCode(); } }",
                "@Override public boolean equals(Object o) { return o != null && getClass() == o.getClass() && o instanceof Subject; } @Override public int hashCode() { return Objects.hash(1, 2); }"
                        + " @Override public String toString() { return getClass().getSimpleName() + getClass().getName() + Subject.class; }",
                "<T extends Comparable<? super T>> T max(List<? extends T> l) { return Collections.max(l); } @SafeVarargs final <T> List<T> of(T... t) { return Arrays.asList(t); }",
                "interface I { default int f() { return g(); } int g(); static int h() { return 1; } private int p() { return 2; } } @FunctionalInterface interface F { int f(int x); } F f = Math::abs; F g = x -> x * 2;",
                "int x = new Object() { int f() { class Local { int g() { return 1; } } return new Local().g(); } }.f(); Subject[] copy(Subject[] s) { return s.clone(); }",
                "@interface Mark { Class<?> of() default String.class; int[] n() default {}; } @Mark(of = Integer.class) @Deprecated @SuppressWarnings(\"x\") void x() {}",
                "static class Failed extends RuntimeException { @Serial private static final long serialVersionUID = 1; Failed(String m, Throwable c) { super(m, c); addSuppressed(c); } }",
                "Object x = (Runnable & Serializable) () -> {}; Supplier<int[]> s = () -> new int[0]; IntFunction<String[]> a = String[]::new; Function<String, Integer> f = Integer::valueOf;",
                "class Inner implements Cloneable { Inner copy() throws CloneNotSupportedException { return (Inner) clone(); } } int[][] grid = new int[3][4]; String[][] names = new String[1][];",
                "class Own implements Iterable<String>, AutoCloseable { public Iterator<String> iterator() { return List.of(\"a\").iterator(); } public void close() {} } void x() { for (String s : new Own()) s.length(); }",
                // collections, streams, numbers, time
                "Map<String, List<Integer>> x = Stream.of(1, 2).collect(Collectors.groupingBy(i -> \"k\" + i, TreeMap::new, Collectors.toList()));",
                "long x = IntStream.range(0, 10).parallel().boxed().mapToLong(Integer::longValue).sum(); Optional<String> y = Stream.of(\"a\").filter(s -> !s.isEmpty()).findAny();",
                "List<String> x = new ArrayList<>(List.of(\"a\")); { x.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())); x.forEach(s -> {}); x.removeIf(String::isEmpty); }",
                "BigInteger x = BigInteger.TWO.pow(100); BigDecimal y = new BigDecimal(\"1\").setScale(2, RoundingMode.HALF_UP); double z = Math.sqrt(StrictMath.sin(1));",
                "int x = new Random(1).nextInt(5) + ThreadLocalRandom.current().nextInt() + new SplittableRandom().nextInt() + (int) Math.random();",
                "Object x = Duration.between(Instant.now(), Instant.EPOCH).plusMillis(1); LocalDate y = LocalDate.of(2025, 1, 1); ZonedDateTime z = ZonedDateTime.now(ZoneId.of(\"UTC\")); Clock c = Clock.systemUTC();",
                "long x = System.nanoTime() + System.currentTimeMillis() + System.identityHashCode(this) + System.lineSeparator().length(); { System.arraycopy(new int[1], 0, new int[1], 0, 1); }",
                "long x = Runtime.getRuntime().availableProcessors() + Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() + Runtime.getRuntime().maxMemory() + Runtime.version().feature();",
                "Object x = new java.lang.ref.WeakReference<>(this).get(); Object y = new java.lang.ref.SoftReference<>(this); Map<Object, Object> z = new WeakHashMap<>();",
                "<T> T[] x(Class<T> c, Object o) { return c.isInstance(o) ? c.getEnumConstants() : null; } <T> T y(Class<T> c, Object o) { return c.cast(o); }",
                // threads
                "String x() { Thread t = Thread.currentThread(); t.interrupt(); return t.getName() + t.threadId() + t.isInterrupted() + t.getState() + t.getPriority() + t.isDaemon() + t.isVirtual(); }",
                "void x() throws Exception { Thread t = new Thread(() -> {}, \"n\"); t.setDaemon(true); t.setUncaughtExceptionHandler((a, e) -> {}); t.start(); t.join(); Thread.yield(); Thread.onSpinWait(); }",
                "static class T extends Thread { T(String n) { super(n); } @Override public void run() { setName(\"x\"); if (interrupted()) return; } } void x() throws Exception { new T(\"n\").start(); new T(\"m\").join(1); }",
                "Object x = Thread.ofPlatform().name(\"n\", 0).daemon().stackSize(1).uncaughtExceptionHandler((t, e) -> {}).factory(); Thread y = Thread.ofVirtual().unstarted(() -> {}); Thread z = Thread.startVirtualThread(() -> {});",
                "void x() throws Exception { try (var e = Executors.newFixedThreadPool(2, r -> new Thread(r))) { Future<Integer> f = e.submit(() -> 1); f.get(1, TimeUnit.SECONDS); e.invokeAll(List.of(() -> 1)); } }",
                "Object x = CompletableFuture.supplyAsync(() -> 1).thenCombine(CompletableFuture.completedFuture(2), Integer::sum).exceptionally(e -> 0).orTimeout(1, TimeUnit.SECONDS).join();",
                "static class Sum extends RecursiveTask<Integer> { protected Integer compute() { var left = new Sum(); left.fork(); return left.join(); } } int x = ForkJoinPool.commonPool().invoke(new Sum());",
                "static final ScopedValue<String> S = ScopedValue.newInstance(); static final ThreadLocal<Integer> L = ThreadLocal.withInitial(() -> 1); Object l = new InheritableThreadLocal<String>(); void x() { ScopedValue.where(S, \"a\").run(() -> S.get()); L.remove(); }",
                "Object lock = new Object(); void x() throws InterruptedException { synchronized (lock) { while (hashCode() == 0) lock.wait(1); lock.notify(); lock.notifyAll(); } boolean b = Thread.holdsLock(lock); }",
                "ReentrantLock l = new ReentrantLock(true); Condition c = l.newCondition(); void x() throws Exception { l.lockInterruptibly(); try { c.await(1, TimeUnit.SECONDS); c.signalAll(); } finally { l.unlock(); } new StampedLock().tryOptimisticRead(); LockSupport.parkNanos(this, 1); }",
                "Object x = List.of(new Semaphore(1), new CountDownLatch(1), new CyclicBarrier(2), new Phaser(), new Exchanger<String>(), new LinkedBlockingQueue<>(), new ConcurrentHashMap<>(), new CopyOnWriteArrayList<>(), new DelayQueue<>());",
                "AtomicInteger a = new AtomicInteger(); LongAdder d = new LongAdder(); int x = a.updateAndGet(i -> i + 1); AtomicReference<String> r = new AtomicReference<>(); { r.compareAndSet(null, \"\"); new AtomicIntegerArray(2).incrementAndGet(0); new AtomicStampedReference<>(this, 1); }",
                "volatile int n; volatile String s; static final AtomicIntegerFieldUpdater<Subject> N = AtomicIntegerFieldUpdater.newUpdater(Subject.class, \"n\"); static final AtomicReferenceFieldUpdater<Subject, String> S = AtomicReferenceFieldUpdater.newUpdater(Subject.class, String.class, \"s\");",
                "int n; static int m; static final VarHandle N, M; static { try { N = MethodHandles.lookup().findVarHandle(Subject.class, \"n\", int.class); M = MethodHandles.lookup().findStaticVarHandle(Subject.class, \"m\", int.class); }"
                        + " catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); } } int x() { VarHandle.fullFence(); return N.compareAndSet(this, 1, 2) ? (int) N.getAcquire(this) : (int) M.getAndAdd(1); }",
                "static final VarHandle A = MethodHandles.arrayElementVarHandle(int[].class); void x(int[] a) { A.setRelease(a, 0, 1); }",
                "void x() { var t = new Timer(true); t.schedule(new TimerTask() { public void run() { cancel(); } }, 1); t.cancel(); Executors.newScheduledThreadPool(1).schedule(() -> 1, 1, TimeUnit.SECONDS); }",
                "Flow.Publisher<String> x = new SubmissionPublisher<>(); ThreadPoolExecutor y = new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), new ThreadPoolExecutor.CallerRunsPolicy());",
                "void x() { Thread t = Thread.currentThread(); t.getUncaughtExceptionHandler().uncaughtException(t, new Error()); Thread.dumpStack(); }",
            })
    void passes(String members) throws Exception {
        assertThat(new Compiled(folder).refusalsOfFile(IMPORTS.replace("%s", members)))
                .flatExtracting(Refusal::text)
                .isEmpty();
    }
}
