@ECHO OFF
REM The command line of the katas on Windows: finds a JDK 25, builds the grader if it is stale, and runs it.
REM The same in the same order as the shell script kata beside it.
SETLOCAL
FOR %%R IN ("%~dp0.") DO SET "KATA_HOME=%%~fR"
CALL "%KATA_HOME%\.mvn\find-jdk.cmd" || EXIT /B 2

SET "KATA_TARGET=%KATA_HOME%\grader\app\target"
SET "KATA_STAMP=%KATA_TARGET%\built"

REM Exits with 0 only when no pom.xml and no main source of the grader is younger than the stamp.
IF NOT EXIST "%KATA_STAMP%" GOTO build
powershell -NoProfile -Command "Set-Location -LiteralPath $env:KATA_HOME; $built = (Get-Item -LiteralPath $env:KATA_STAMP).LastWriteTimeUtc; $files = @(Get-Item -Path 'pom.xml','grader\pom.xml','grader\*\pom.xml') + @(Get-ChildItem -Path 'grader\*\src\main' -Recurse -File); if (@($files | Where-Object { $_.LastWriteTimeUtc -gt $built }).Count -eq 0) { exit 0 } else { exit 1 }"
IF NOT ERRORLEVEL 1 GOTO run

:build
ECHO Building the grader; the first time this downloads its libraries ... 1>&2
SET "KATA_LOG=%TEMP%\kata-build-%RANDOM%.log"
CALL "%KATA_HOME%\mvnw.cmd" -f "%KATA_HOME%\pom.xml" -B -pl grader/app package -DskipTests >"%KATA_LOG%" 2>&1
IF ERRORLEVEL 1 GOTO not_built
DEL /Q "%KATA_LOG%"
PUSHD "%KATA_HOME%\grader"
FOR /D %%M IN (*) DO IF EXIST "%%M\target\kit\shared.jsa" DEL /Q "%%M\target\kit\shared.jsa"
POPD
ECHO built>"%KATA_STAMP%"

:run
"%JAVA_HOME%\bin\java.exe" -Dkata.home="%KATA_HOME%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto -XX:SharedArchiveFile="%KATA_TARGET%\app.jsa" -XX:+AutoCreateSharedArchive -Xlog:disable -cp "%KATA_TARGET%\lib\*" interleave.app.Main %*
EXIT /B %ERRORLEVEL%

:not_built
powershell -NoProfile -Command "Select-String -LiteralPath $env:KATA_LOG -Pattern '^\[ERROR\]' | Select-Object -First 15 | ForEach-Object { $_.Line }" 1>&2
ECHO kata: the grader could not be built; the whole log is %KATA_LOG% 1>&2
EXIT /B 2
