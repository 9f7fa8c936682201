package org.junit.platform.commons;

public class JUnitException extends RuntimeException {
    public JUnitException(String message) {
        super(message);
    }
}
