@echo off
rem Runs wua from a checkout: builds on first use and when sources are newer than the build.
setlocal
set "HOME_DIR=%~dp0"
rem An agent carries neither web server nor database, so what needs them has a distribution of its own.
set "MODULE=wua-app"
for %%w in (server demo keys mirror) do if "%~1"=="%%w" set "MODULE=wua-server"
set "DIST=%HOME_DIR%%MODULE%\target\dist"
set "OTHERS=target|test|examples"
if "%MODULE%"=="wua-app" set "OTHERS=%OTHERS%|wua-server"
rem The flags of the launcher wua, which says why.
set "START=-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC -Xms12m -XX:MaxNewSize=8m -XX:MinHeapFreeRatio=15"
set "START=%START% -XX:MaxHeapFreeRatio=30 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-UsePerfData"
set "START=%START% -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
set "START=%START% -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
for %%w in (status history hold schedule config) do if "%~1"=="%%w" set "START=%START% -XX:TieredStopAtLevel=1"
if "%~1"=="server" set "START="
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
"%JAVA%" -version >nul 2>&1 || (
  echo wua: there is no Java here. Install a JDK 17 or newer, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
if exist "%DIST%\built" (
  powershell -NoProfile -Command "$b=(Get-Item '%DIST%\built').LastWriteTime; if (Get-ChildItem '%HOME_DIR%' -Recurse -File -Include pom.xml,*.java,*.json,*.ini,*.xml,*.sql | Where-Object { $_.FullName -notmatch '\\(%OTHERS%)\\' -and $_.LastWriteTime -gt $b } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 del "%DIST%\built"
)
if not exist "%DIST%\built" (
  where mvn >nul 2>&1 || (
    echo wua: wua must be built first and there is no Maven here. Install Maven 3.8 or newer. 1>&2
    exit /b 1
  )
  echo wua: building ^(once^)... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -pl %MODULE% -am -DskipTests package 1>&2 || (popd & exit /b 1)
  popd
  copy /y "%HOME_DIR%%MODULE%\target\%MODULE%-*.jar" "%DIST%\lib" >nul
  "%JAVA%" -XX:ArchiveClassesAtExit="%DIST%\wua.jsa" -XX:+UseSerialGC -Xlog:disable -cp "%DIST%\lib\*" io.wua.app.launch.Rehearsal "%DIST%\warm" >nul 2>&1
  echo built> "%DIST%\built"
)
"%JAVA%" -XX:SharedArchiveFile="%DIST%\wua.jsa" -Xshare:auto %START% -Xlog:disable -Xlog:all=error:stderr -cp "%DIST%\lib\*" io.wua.app.Main %*
exit /b %ERRORLEVEL%
