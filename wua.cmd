@echo off
rem Runs wua from a checkout: builds on first use and when sources are newer than the build.
setlocal
set "HOME_DIR=%~dp0"
set "DIST=%HOME_DIR%wua-app\target\dist"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
"%JAVA%" -version >nul 2>&1 || (
  echo wua: there is no Java here. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
if exist "%DIST%\built" (
  powershell -NoProfile -Command "$b=(Get-Item '%DIST%\built').LastWriteTime; if (Get-ChildItem '%HOME_DIR%' -Recurse -File -Include pom.xml,*.java,*.json,*.ini | Where-Object { $_.FullName -notmatch '\\(target|test|examples)\\' -and $_.LastWriteTime -gt $b } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 del "%DIST%\built"
)
if not exist "%DIST%\built" (
  where mvn >nul 2>&1 || (
    echo wua: wua must be built first and there is no Maven here. Install Maven 3.8 or newer. 1>&2
    exit /b 1
  )
  echo wua: building ^(once^)... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -pl wua-app -am -DskipTests package 1>&2 || (popd & exit /b 1)
  popd
  copy /y "%HOME_DIR%wua-app\target\wua-app-*.jar" "%DIST%\lib" >nul
  "%JAVA%" -XX:ArchiveClassesAtExit="%DIST%\wua.jsa" -XX:+UseSerialGC -Xlog:disable -cp "%DIST%\lib\*" io.wua.app.Main demo --dir "%DIST%\warm" >nul 2>&1
  echo built> "%DIST%\built"
)
"%JAVA%" -XX:SharedArchiveFile="%DIST%\wua.jsa" -Xshare:auto -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr -cp "%DIST%\lib\*" io.wua.app.Main %*
exit /b %ERRORLEVEL%
