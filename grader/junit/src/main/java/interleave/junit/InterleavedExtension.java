package interleave.junit;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Witness;
import java.lang.reflect.Method;
import java.util.List;
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

/// Hands an interleaved test to a strategy instead of running it once.
///
/// It reads JUnit's configuration parameters: `interleave.strategy` (auto, explore or stress; auto
/// unless set), `interleave.schedules` (2,000) and `interleave.runs` (50) as the budgets of the
/// two, `interleave.seed` (1), and `interleave.replay`, the token of the one schedule to play.
///
/// Public for JUnit, which makes one: a package that is opened to JUnit is open to all who ask
/// JUnit.
public final class InterleavedExtension implements InvocationInterceptor, ParameterResolver {
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
            ExtensionContext context)
            throws NoSuchMethodException {
        invocation.skip();
        Class<?> testClass = test.getTargetClass();
        refuseFixtures(testClass);
        String criterion = testClass.getSimpleName() + "." + test.getExecutable().getName();
        Exploration exploration =
                named(
                        settings(test, criterion, context)
                                .strategy()
                                .explore(Performance.of(testClass, test.getExecutable())),
                        criterion);
        context.publishReportEntry(Played.of(exploration).entries());
        if (exploration.failure().isPresent()) {
            throw new InterleavingFailure(exploration, exploration.failure().get());
        }
    }

    private static Settings settings(
            ReflectiveInvocationContext<Method> test, String criterion, ExtensionContext context) {
        Interleaved settings =
                AnnotationSupport.findAnnotation(test.getExecutable(), Interleaved.class)
                        .orElseThrow();
        var code = new CodeUnderTest(test.getTargetClass().getPackageName());
        return new Settings(context, settings, criterion, code);
    }

    /// The engine names a schedule; whoever is to replay it needs to know of which test.
    private static Exploration named(Exploration exploration, String criterion) {
        return new Exploration(
                exploration.strategy(),
                exploration.seed(),
                exploration.runs(),
                exploration.passed(),
                exploration.coverage(),
                exploration.failure().map(failure -> named(failure, criterion)));
    }

    private static Failure named(Failure failure, String criterion) {
        Witness witness = failure.witness();
        if (witness == null) {
            return failure;
        }
        String token = ReplayToken.of(criterion, witness.token()).text();
        return failure.shownBy(new Witness(token, witness.contextSwitches(), witness.steps()));
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
