; Inno Setup 6: packs what `py packaging\scripts\make.py dist` froze on Windows.  iscc /DVersion=0.1.0 packaging\windows\ad-referendum.iss
#ifndef Version
  #define Version "0.1.0"
#endif

[Setup]
AppId={{6C2C9E0B-6B27-4C0B-8A9B-AD7EFE7E2D01}
AppName=Ad Referendum
AppVersion={#Version}
AppPublisher=Ad Referendum contributors
DefaultDirName={autopf}\Ad Referendum
DefaultGroupName=Ad Referendum
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\dist\icons\ad-referendum.ico
UninstallDisplayIcon={app}\ad-referendum-window.exe
OutputDir=..\..\dist
OutputBaseFilename=ad-referendum-{#Version}-windows-x64
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes

[Files]
Source: "..\..\dist\frozen\ad-referendum\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Ad Referendum"; Filename: "{app}\ad-referendum-window.exe"

[Registry]
; A session opens on a double click. Sessions themselves are never touched, neither here nor when uninstalling.
Root: HKA; Subkey: "Software\Classes\.adref"; ValueType: string; ValueData: "AdReferendum.Session"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\AdReferendum.Session"; ValueType: string; ValueData: "Ad Referendum session"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\AdReferendum.Session\DefaultIcon"; ValueType: string; ValueData: "{app}\ad-referendum-window.exe,0"
Root: HKA; Subkey: "Software\Classes\AdReferendum.Session\shell\open\command"; ValueType: string; ValueData: """{app}\ad-referendum-window.exe"" ""%1"""
