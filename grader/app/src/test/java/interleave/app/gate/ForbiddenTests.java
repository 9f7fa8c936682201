package interleave.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a submission may not do, topic by topic.
class ForbiddenTests {
    @TempDir private static Path folder;

    static Stream<String> files() {
        return Stream.of(
                "new java.io.File(\"x\").delete()",
                "java.nio.file.Files.readString(java.nio.file.Path.of(\"x\"))",
                "java.nio.file.Path.of(\"x\")",
                "new java.io.FileReader(\"x\")",
                "new java.io.FileInputStream(\"x\")",
                "new java.io.FileOutputStream(java.io.FileDescriptor.out)",
                "new java.io.RandomAccessFile(\"x\", \"r\")",
                "new java.io.PrintStream(\"x\")",
                "new java.io.PrintStream(new java.io.ByteArrayOutputStream())",
                "new java.io.PrintWriter(\"x\")",
                "new java.io.PrintWriter(\"x\", \"UTF-8\")",
                "new java.util.Formatter(\"x\")",
                "new java.util.Scanner(new java.io.File(\"x\"))",
                "new java.util.Scanner(java.nio.file.Path.of(\"x\"))",
                "new java.util.zip.ZipFile(\"x\")",
                "java.nio.channels.FileChannel.open(java.nio.file.Path.of(\"x\"))");
    }

    @ParameterizedTest
    @MethodSource("files")
    void readAndWriteFiles(String expression) throws Exception {
        refuses("A submission may not read or write files", expression);
    }

    static Stream<String> network() {
        return Stream.of(
                "new java.net.Socket(\"localhost\", 1)",
                "java.net.URI.create(\"http://x\").toURL()",
                "java.net.InetAddress.getLocalHost()",
                "java.net.http.HttpClient.newHttpClient()");
    }

    @ParameterizedTest
    @MethodSource("network")
    void talkToTheNetwork(String expression) throws Exception {
        refuses("A submission may not talk to the network", expression);
    }

    static Stream<String> processes() {
        return Stream.of(
                "new ProcessBuilder(\"x\").start()",
                "Runtime.getRuntime().exec(new String[] {\"x\"})",
                "ProcessHandle.current().parent()",
                "ProcessHandle.allProcesses()");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void startProcesses(String expression) throws Exception {
        refuses("A submission may not start or look at processes", expression);
    }

    static Stream<String> jvm() {
        return Stream.of(
                "call(() -> System.exit(0))",
                "call(() -> Runtime.getRuntime().exit(0))",
                "call(() -> Runtime.getRuntime().halt(0))",
                "call(() -> Runtime.getRuntime().addShutdownHook(new Thread()))",
                "call(() -> System.setOut(null))",
                "call(() -> System.setErr(null))",
                "call(() -> System.setIn(null))",
                "call(() -> System.setSecurityManager(null))",
                "call(() -> java.util.Locale.setDefault(null))",
                "call(() -> java.util.TimeZone.setDefault(null))",
                "call(() -> new java.util.SimpleTimeZone(1, \"x\").setDefault(null))",
                "java.lang.management.ManagementFactory.getThreadMXBean()");
    }

    @ParameterizedTest
    @MethodSource("jvm")
    void endOrChangeTheJvm(String expression) throws Exception {
        refuses("Your code shares the JVM", expression);
    }

    static Stream<String> environment() {
        return Stream.of(
                "System.getenv(\"HOME\")",
                "System.getProperty(\"user.home\")",
                "System.getProperties()",
                "System.setProperty(\"interleave.seed\", \"1\")",
                "Integer.getInteger(\"x\")",
                "Long.getLong(\"x\")",
                "Boolean.getBoolean(\"x\")");
    }

    @ParameterizedTest
    @MethodSource("environment")
    void readTheEnvironment(String expression) throws Exception {
        refuses("A kata's result depends on its arguments only", expression);
    }

    static Stream<String> input() {
        return Stream.of(
                "System.in.read()",
                "new java.util.Scanner(System.in)",
                "System.console()",
                "IO.readln()");
    }

    @ParameterizedTest
    @MethodSource("input")
    void readInput(String expression) throws Exception {
        refuses("Nobody types anything", expression);
    }

    static Stream<String> logging() {
        return Stream.of(
                "System.getLogger(\"x\")",
                "java.util.logging.Logger.getLogger(\"x\")",
                "new java.util.logging.FileHandler(\"x\")");
    }

    @ParameterizedTest
    @MethodSource("logging")
    void log(String expression) throws Exception {
        assertThat(refusals(expression)).isNotEmpty();
    }

    static Stream<String> reflection() {
        return Stream.of(
                "String.class.getMethod(\"length\").invoke(\"\")",
                "String.class.getDeclaredField(\"value\")",
                "getClass().getMethods()",
                "getClass().getDeclaredConstructor()",
                "String.class.newInstance()",
                "call(() -> ((java.lang.reflect.AccessibleObject) null).setAccessible(true))",
                "java.lang.reflect.Proxy.newProxyInstance(null, null, null)",
                "java.lang.reflect.Array.newInstance(String.class, 1)",
                "java.lang.invoke.MethodHandles.publicLookup()",
                "java.lang.invoke.MethodHandles.privateLookupIn(Thread.class, java.lang.invoke.MethodHandles.lookup())",
                "java.lang.invoke.MethodHandles.lookup().findVirtual(String.class, \"length\", null)",
                "java.lang.invoke.MethodHandles.lookup().defineClass(null)",
                "java.lang.invoke.MethodHandles.lookup().defineHiddenClass(null, true)",
                "java.lang.invoke.MethodHandles.lookup().revealDirect(null)",
                "java.lang.invoke.MethodHandles.lookup().unreflect(null)",
                "java.lang.invoke.MethodHandles.lookup().in(Thread.class)",
                "java.lang.invoke.MethodHandles.lookup().findClass(\"x\")",
                "java.lang.invoke.MethodHandles.lookup().findVarHandle(null, null, null).toMethodHandle(null)",
                "java.lang.invoke.MethodHandles.constant(int.class, 1)",
                "java.lang.invoke.MethodType.methodType(void.class)",
                "java.lang.invoke.LambdaMetafactory.metafactory(null, null, null, null, null, null)",
                "java.lang.invoke.MethodHandleProxies.asInterfaceInstance(null, null)",
                "java.lang.constant.ClassDesc.of(\"x\")",
                "Enum.EnumDesc.of((java.lang.constant.ClassDesc) null, \"x\")",
                "(java.util.function.Function<String, Object>) java.lang.constant.ClassDesc::of",
                "java.lang.runtime.ObjectMethods.bootstrap(null, null, null, null, null)",
                "Thread.class.getProtectionDomain()");
    }

    @ParameterizedTest
    @MethodSource("reflection")
    void useReflection(String expression) throws Exception {
        refuses("A submission may not use reflection", expression);
    }

    static Stream<String> loading() {
        return Stream.of(
                "Class.forName(\"x\")",
                "getClass().getClassLoader()",
                "ClassLoader.getSystemClassLoader()",
                "Thread.currentThread().getContextClassLoader()",
                "getClass().getResource(\"x\")",
                "getClass().getResourceAsStream(\"x\")",
                "getClass().getModule()",
                "ModuleLayer.boot()",
                "java.util.ServiceLoader.load(Runnable.class)",
                "java.util.ResourceBundle.getBundle(\"x\")",
                "new java.net.URLClassLoader(null)",
                "call(() -> System.load(\"x\"))",
                "call(() -> System.loadLibrary(\"x\"))",
                "call(() -> Runtime.getRuntime().load(\"x\"))",
                "javax.tools.ToolProvider.getSystemJavaCompiler()",
                "java.security.Security.getProviders()",
                "java.lang.classfile.ClassFile.of()");
    }

    @ParameterizedTest
    @MethodSource("loading")
    void loadCode(String expression) throws Exception {
        assertThat(refusals(expression)).isNotEmpty();
    }

    static Stream<String> stack() {
        return Stream.of(
                "StackWalker.getInstance()",
                "new Throwable().getStackTrace()",
                "Thread.currentThread().getStackTrace()",
                "Thread.getAllStackTraces()",
                "call(() -> new Throwable().printStackTrace(new java.io.PrintWriter(new java.io.StringWriter())))");
    }

    @ParameterizedTest
    @MethodSource("stack")
    void lookAtStacks(String expression) throws Exception {
        refuses("Code that looks at its own stack", expression);
    }

    static Stream<String> threads() {
        return Stream.of(
                "Thread.currentThread().getThreadGroup()",
                "call(() -> Thread.currentThread().getThreadGroup().interrupt())",
                "new ThreadGroup(\"x\")",
                "new Thread(null, () -> {}, \"x\", 1)",
                "Thread.ofPlatform().group(null)",
                "Thread.enumerate(new Thread[1])",
                "call(() -> Thread.setDefaultUncaughtExceptionHandler(null))",
                "Thread.getDefaultUncaughtExceptionHandler()");
    }

    @ParameterizedTest
    @MethodSource("threads")
    void reachTheThreadsOfOthers(String expression) throws Exception {
        refuses("A submission may not reach threads", expression);
    }

    static Stream<String> memory() {
        return Stream.of(
                "sun.misc.Unsafe.class",
                "java.lang.foreign.Arena.ofAuto()",
                "java.lang.foreign.Linker.nativeLinker()",
                "com.sun.net.httpserver.HttpServer.create()",
                "com.sun.management.HotSpotDiagnosticMXBean.class",
                "com.sun.tools.attach.VirtualMachine.list()",
                "jdk.jfr.Configuration.getConfigurations()");
    }

    @ParameterizedTest
    @MethodSource("memory")
    void reachPastTheLanguage(String expression) throws Exception {
        refuses("Java's memory is safe", expression);
    }

    static Stream<String> others() {
        return Stream.of(
                "call(() -> System.gc())",
                "call(() -> Runtime.getRuntime().gc())",
                "java.lang.ref.Cleaner.create()",
                "new java.io.ObjectOutputStream(new java.io.ByteArrayOutputStream())",
                "new java.io.ObjectInputStream(null).readObject()",
                "interleave.engine.Kind.STUCK",
                "org.junit.jupiter.api.Test.class",
                "org.assertj.core.api.Assertions.assertThat(1)",
                "java.lang.instrument.Instrumentation.class",
                "java.security.MessageDigest.getInstance(\"x\")",
                "java.sql.DriverManager.getDrivers()",
                "new javax.swing.JFrame()",
                "java.time.zone.ZoneRulesProvider.refresh()");
    }

    @ParameterizedTest
    @MethodSource("others")
    void doWhatNoKataNeeds(String expression) throws Exception {
        assertThat(refusals(expression)).isNotEmpty();
    }

    private static void refuses(String because, String expression) throws Exception {
        assertThat(refusals(expression))
                .extracting(Refusal::because)
                .anySatisfy(reason -> assertThat(reason).startsWith(because));
    }

    private static List<Refusal> refusals(String expression) throws Exception {
        return new Compiled(folder)
                .refusalsOf(
                        """
                        Object call(Runnable action) { action.run(); return this; }
                        Object x() throws Throwable { return %s; }
                        """
                                .formatted(expression));
    }
}
