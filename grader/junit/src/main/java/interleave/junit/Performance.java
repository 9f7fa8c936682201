package interleave.junit;

import interleave.engine.Scenario;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;

/// A test method as something to be played: each time on an instance and with threads of its own.
record Performance(Constructor<?> constructor, Method method) implements Scenario {
    /// Looks everything up beforehand: schedules are played by the tens of thousands.
    static Performance of(Class<?> testClass, Method method) throws NoSuchMethodException {
        Constructor<?> constructor = testClass.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        return new Performance(constructor, method);
    }

    @Override
    public void play() throws Throwable {
        var threads = new TestThreads();
        Object[] arguments = Collections.nCopies(method.getParameterCount(), threads).toArray();
        try {
            method.invoke(constructor.newInstance(), arguments);
        } catch (InvocationTargetException broken) {
            threads.abandon();
            throw broken.getCause();
        }
        threads.joinAll();
    }
}
