package interleave.junit;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Strategy;
import interleave.engine.stress.Stress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/// Hands an interleaved test to a strategy instead of running it once.
///
/// It reads two of JUnit's configuration parameters: `interleave.seed` (1 unless set) and
/// `interleave.runs` (50).
final class InterleavedExtension implements InvocationInterceptor, ParameterResolver {
    private static final int RUNS = 50;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestThreads.class;
    }

    @Override
    public TestThreads resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new TestThreads();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> test,
            ExtensionContext context) {
        invocation.skip();
        refuseFixtures(test.getTargetClass());
        Method method = test.getExecutable();
        method.setAccessible(true);
        Exploration exploration =
                strategy(context, test).explore(() -> play(test.getTargetClass(), method));
        context.publishReportEntry(Map.of("runs", String.valueOf(exploration.runs())));
        exploration
                .failure()
                .ifPresent(
                        failure -> {
                            throw new InterleavingFailure(exploration, failure);
                        });
    }

    private static Strategy strategy(
            ExtensionContext context, ReflectiveInvocationContext<Method> test) {
        Interleaved settings =
                AnnotationSupport.findAnnotation(test.getExecutable(), Interleaved.class)
                        .orElseThrow();
        long seed = context.getConfigurationParameter("interleave.seed", Long::valueOf).orElse(1L);
        int budget =
                context.getConfigurationParameter("interleave.runs", Integer::valueOf).orElse(RUNS);
        return new Stress(
                new CodeUnderTest(test.getTargetClass().getPackageName()),
                seed,
                settings.repeat().runsOf(budget),
                Duration.ofSeconds(settings.deadlineSeconds()));
    }

    private static void play(Class<?> testClass, Method method) throws Throwable {
        var threads = new TestThreads();
        Object instance = ReflectionSupport.newInstance(testClass);
        Object[] arguments = Stream.of(method.getParameterTypes()).map(_ -> threads).toArray();
        try {
            method.invoke(instance, arguments);
        } catch (InvocationTargetException broken) {
            threads.abandon();
            throw broken.getCause();
        }
        threads.joinAll();
    }

    private static void refuseFixtures(Class<?> testClass) {
        for (var fixture : List.of(BeforeEach.class, AfterEach.class)) {
            if (!AnnotationSupport.findAnnotatedMethods(
                            testClass, fixture, HierarchyTraversalMode.TOP_DOWN)
                    .isEmpty()) {
                throw new ExtensionConfigurationException(
                        "%s has a method with @%s, which would run only once: an interleaved test makes its objects itself"
                                .formatted(testClass.getSimpleName(), fixture.getSimpleName()));
            }
        }
    }
}
