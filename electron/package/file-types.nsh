; Windows goes by what follows the last dot: to it a scenario file is any .json. So Foretide stands under "Open with" for
; .json, and for .stmx, which belongs to Stella; it takes neither from the program that opens them now. electron-builder's
; own association, which takes the ending over, is right for .xmile only.

!macro offerToOpen EXTENSION CLASS DESCRIPTION
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXTENSION}\OpenWithProgids" "${CLASS}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}" "" "${DESCRIPTION}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro stopOffering EXTENSION CLASS
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXTENSION}\OpenWithProgids" "${CLASS}"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\${CLASS}"
!macroend

!macro customInstall
  !insertmacro offerToOpen "json" "Foretide.Scenario" "Foretide scenarios"
  !insertmacro offerToOpen "stmx" "Foretide.StellaModel" "Stella model"
!macroend

!macro customUnInstall
  !insertmacro stopOffering "json" "Foretide.Scenario"
  !insertmacro stopOffering "stmx" "Foretide.StellaModel"
!macroend
