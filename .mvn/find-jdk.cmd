@ECHO OFF
REM Sets JAVA_HOME to a JDK 25 or says in one line what to install. Called by mvnw.cmd and kata.cmd.
REM Looks where the user pointed first (JAVA_HOME), then on the PATH, then in the usual places.

IF DEFINED JAVA_HOME CALL :take_if_25 "%JAVA_HOME%" && EXIT /B 0
FOR /F "delims=" %%J IN ('where javac.exe 2^>NUL') DO CALL :take_home_of "%%J" && EXIT /B 0
FOR /D %%J IN (
  "%ProgramFiles%\Eclipse Adoptium\*"
  "%ProgramFiles%\Java\*"
  "%ProgramFiles%\Microsoft\jdk*"
  "%ProgramFiles%\Amazon Corretto\*"
  "%ProgramFiles%\BellSoft\*"
  "%ProgramFiles%\Zulu\*"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
  "%USERPROFILE%\.jdks\*"
  "%USERPROFILE%\.gradle\jdks\*"
  "%USERPROFILE%\scoop\apps\temurin25-jdk\*"
  "%USERPROFILE%\scoop\apps\openjdk25\*"
) DO CALL :take_if_25 "%%~J" && EXIT /B 0
ECHO A JDK 25 is needed and none was found in JAVA_HOME, on the PATH or in the usual places: install Eclipse Temurin 25 (https://adoptium.net) or set JAVA_HOME to one. 1>&2
EXIT /B 2

:take_home_of
FOR %%H IN ("%~dp1..") DO CALL :take_if_25 "%%~fH"
EXIT /B %ERRORLEVEL%

REM The release file says JAVA_VERSION="25" or JAVA_VERSION="25.0.1".
:take_if_25
IF NOT EXIST "%~1\bin\javac.exe" EXIT /B 1
IF NOT EXIST "%~1\release" EXIT /B 1
SET FOUND_JAVA=none
FOR /F "usebackq tokens=1,2 delims==" %%A IN ("%~1\release") DO IF "%%A"=="JAVA_VERSION" SET "FOUND_JAVA=%%~B"
FOR /F "delims=." %%M IN ("%FOUND_JAVA%") DO SET "FOUND_JAVA=%%M"
IF NOT "%FOUND_JAVA%"=="25" EXIT /B 1
SET "FOUND_JAVA="
SET "JAVA_HOME=%~1"
EXIT /B 0
