<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CommandLine</name>
    <message>
        <source>Keep settings and recovery copies in &lt;folder&gt;.</source>
        <translation>Einstellungen und Sicherungskopien in &lt;folder&gt; ablegen.</translation>
    </message>
    <message>
        <source>Open the example &lt;name&gt;.</source>
        <translation>Das Beispiel &lt;name&gt; öffnen.</translation>
    </message>
    <message>
        <source>Start the run.</source>
        <translation>Den Lauf starten.</translation>
    </message>
    <message>
        <source>system, dark or light.</source>
        <translation>system, dark oder light.</translation>
    </message>
    <message>
        <source>Write a picture of the window to &lt;file&gt; and end.</source>
        <translation>Ein Bild des Fensters in &lt;file&gt; schreiben und enden.</translation>
    </message>
    <message>
        <source>Milliseconds to wait before the picture.</source>
        <translation>Millisekunden bis zum Bild.</translation>
    </message>
    <message>
        <source>Draw an AWS architecture, press play, watch every request move through it.</source>
        <translation>Eine AWS-Architektur zeichnen, auf Abspielen drücken und jede Anfrage auf ihrem Weg sehen.</translation>
    </message>
    <message>
        <source>The design to open.</source>
        <translation>Der Entwurf, der geöffnet werden soll.</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop</name>
    <message>
        <source>Zone %1</source>
        <translation>Zone %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Put into %1</source>
        <translation>In %1 legen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n parts</source>
        <translation>
            <numerusform>%n Teil verschieben</numerusform>
            <numerusform>%n Teile verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Add VPC with two zones</source>
        <translation>VPC mit zwei Zonen hinzufügen</translation>
    </message>
    <message>
        <source>Unknown service</source>
        <translation>Unbekannter Dienst</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>Instance %1</source>
        <translation>Instanz %1</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>AWS Cloud</source>
        <translation>AWS Cloud</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>Availability Zone</source>
        <translation>Availability Zone</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Connection from %1 to %2</source>
        <translation>Verbindung von %1 nach %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>eu-central-1</source>
        <translation>eu-central-1</translation>
    </message>
    <message>
        <source>VPC 10.0.0.0/16</source>
        <translation>VPC 10.0.0.0/16</translation>
    </message>
    <message>
        <source>Zone a</source>
        <translation>Zone a</translation>
    </message>
    <message>
        <source>Drop on the component that is to be called; Esc cancels.</source>
        <translation>Auf der Komponente loslassen, die aufgerufen werden soll; Esc bricht ab.</translation>
    </message>
    <message>
        <source>Nothing here can be called from %1.</source>
        <translation>%1 kann hier nichts aufrufen.</translation>
    </message>
    <message>
        <source>Enter connects %1 to %2.</source>
        <translation>Die Eingabetaste verbindet %1 mit %2.</translation>
    </message>
    <message>
        <source>each dot is one request</source>
        <translation>jeder Punkt ist eine Anfrage</translation>
    </message>
    <message>
        <source>each dot is %1 requests</source>
        <translation>jeder Punkt steht für %1 Anfragen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>in service</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>krank</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>wird entleert</translation>
    </message>
    <message>
        <source>terminating</source>
        <translation>wird beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>failing over</source>
        <translation>schaltet um</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Drop this end on another component; Esc cancels.</source>
        <translation>Dieses Ende auf einer anderen Komponente loslassen; Esc bricht ab.</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Canvas</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n parts</source>
        <translation>
            <numerusform>%n Teil löschen</numerusform>
            <numerusform>%n Teile löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ChartsPanel</name>
    <message>
        <source>Throughput, requests/s</source>
        <translation>Durchsatz, Anfragen/s</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Latency p50 / p95 / p99, ms</source>
        <translation>Latenz p50 / p95 / p99, ms</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Errors, %</source>
        <translation>Fehler, %</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Utilisation, %</source>
        <translation>Auslastung, %</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Select a component</source>
        <translation>Eine Komponente auswählen</translation>
    </message>
    <message>
        <source>p99 is grey until it rests on %L1 samples; now there are %L2.</source>
        <translation>p99 bleibt grau, bis es auf %L1 Messwerten ruht; jetzt sind es %L2.</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::CheckListEditor</name>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::CommandSearch</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ContextMenus</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Why is it like this?</source>
        <translation>Warum ist das so?</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>Inject fault (instance %1)</source>
        <translation>Störung auslösen (Instanz %1)</translation>
    </message>
    <message>
        <source>Inject fault</source>
        <translation>Störung auslösen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add and connect</source>
        <translation>Hinzufügen und verbinden</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Document</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::EventLog</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Welche Ereignisse</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Problems and recoveries</source>
        <translation>Probleme und Erholungen</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>Ereignisprotokoll</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::FieldEditor</name>
    <message>
        <source>Several values</source>
        <translation>Verschiedene Werte</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Files</name>
    <message>
        <source>&quot;%1&quot; cannot be opened.</source>
        <translation>„%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>There is no example &quot;%1&quot;.</source>
        <translation>Es gibt kein Beispiel „%1“.</translation>
    </message>
    <message>
        <source>design.nepho</source>
        <translation>entwurf.nepho</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be saved.</source>
        <translation>„%1“ lässt sich nicht speichern.</translation>
    </message>
    <message>
        <source>The copy cannot be read.</source>
        <translation>Die Kopie lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Form</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::InlineEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Inspector</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Part of the design</source>
        <translation>Teil des Entwurfs</translation>
    </message>
    <message>
        <source>Back to the design</source>
        <translation>Zurück zum Entwurf</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>Was sie gemeinsam haben</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::IssueList</name>
    <message>
        <source>Issues</source>
        <translation>Mängel</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::IssueModel</name>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ListEditor</name>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::LogModel</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Erholt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::MainWindow</name>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Live metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Mängel</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Haupt</translation>
    </message>
    <message>
        <source>The design cannot run yet: see the issues.</source>
        <translation>Der Entwurf kann noch nicht laufen: siehe Mängel.</translation>
    </message>
    <message>
        <source>Live metrics — %1</source>
        <translation>Messwerte – %1</translation>
    </message>
    <message>
        <source>Search actions and components</source>
        <translation>Befehle und Komponenten suchen</translation>
    </message>
    <message>
        <source>design.png</source>
        <translation>entwurf.png</translation>
    </message>
    <message>
        <source>The picture cannot be written.</source>
        <translation>Das Bild lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nephoscope %1&lt;/b&gt;&lt;p&gt;Draw an AWS architecture, press play, watch every request move through it.&lt;/p&gt;&lt;p&gt;Not made or endorsed by Amazon. AWS names are trademarks of Amazon.com, Inc. or its affiliates.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Nephoscope %1&lt;/b&gt;&lt;p&gt;Eine AWS-Architektur zeichnen, auf Abspielen drücken und jede Anfrage auf ihrem Weg sehen.&lt;/p&gt;&lt;p&gt;Weder von Amazon gemacht noch empfohlen. AWS-Namen sind Marken von Amazon.com, Inc. oder verbundenen Unternehmen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>%1 was changed by another program; saving will ask first.</source>
        <translation>%1 wurde von einem anderen Programm geändert; vor dem Speichern wird gefragt.</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Mängel (%1)</translation>
    </message>
    <message>
        <source>Left panel</source>
        <translation>Linkes Feld</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>Rechtes Feld</translation>
    </message>
    <message>
        <source>Bottom panel</source>
        <translation>Unteres Feld</translation>
    </message>
    <message>
        <source>Change AWS limits</source>
        <translation>AWS-Grenzwerte ändern</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::MenuBuilder</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Export picture...</source>
        <translation>Bild &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Fit the drawing</source>
        <translation>Zeichnung &amp;einpassen</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Simulation</source>
        <translation>&amp;Simulation</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>Ab&amp;spielen oder anhalten</translation>
    </message>
    <message>
        <source>Step one &amp;event</source>
        <translation>Ein &amp;Ereignis weiter</translation>
    </message>
    <message>
        <source>Step one &amp;hop</source>
        <translation>Einen &amp;Sprung weiter</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Zurück an den Anfang</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Search &amp;commands</source>
        <translation>&amp;Befehle suchen</translation>
    </message>
    <message>
        <source>&amp;About Nephoscope</source>
        <translation>&amp;Über Nephoscope</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Bewegung verringern</translation>
    </message>
    <message>
        <source>No moving dots: numbers and colours alone show what flows</source>
        <translation>Keine bewegten Punkte: Allein Zahlen und Farben zeigen, was fließt</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Outline</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Palette</name>
    <message>
        <source>Search components</source>
        <translation>Komponenten suchen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source> container group</source>
        <translation> container gruppe</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>note text comment</source>
        <translation>notiz text kommentar</translation>
    </message>
    <message>
        <source>A text on the drawing.</source>
        <translation>Ein Text auf der Zeichnung.</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::PartLists</name>
    <message>
        <source>Data sets</source>
        <translation>Datenmengen</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>Request classes</source>
        <translation>Anfrageklassen</translation>
    </message>
    <message>
        <source>writes, weight %1</source>
        <translation>schreibt, Gewicht %1</translation>
    </message>
    <message>
        <source>reads, weight %1</source>
        <translation>liest, Gewicht %1</translation>
    </message>
    <message>
        <source>App versions</source>
        <translation>Anwendungsversionen</translation>
    </message>
    <message>
        <source>Planned faults</source>
        <translation>Geplante Störungen</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::PlayBar</name>
    <message>
        <source>Play or pause (Space, F5)</source>
        <translation>Abspielen oder anhalten (Leertaste, F5)</translation>
    </message>
    <message>
        <source>Step one event (F10)</source>
        <translation>Ein Ereignis weiter (F10)</translation>
    </message>
    <message>
        <source>Step until a request moves (F11)</source>
        <translation>Weiter, bis eine Anfrage sich bewegt (F11)</translation>
    </message>
    <message>
        <source>Back to the start (Shift+F5)</source>
        <translation>Zurück an den Anfang (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Simulated seconds a second; the right end is as fast as possible</source>
        <translation>Simulierte Sekunden je Sekunde; rechts außen so schnell wie möglich</translation>
    </message>
    <message>
        <source>Back to real time</source>
        <translation>Zurück zur Echtzeit</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>Simulierte Zeit</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Requests finished a simulated second</source>
        <translation>Je simulierter Sekunde beendete Anfragen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Another seed is another run of chance; the same seed gives the same run</source>
        <translation>Ein anderer Startwert ist ein anderer Zufall; derselbe ergibt denselben Lauf</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Prompts</name>
    <message>
        <source>Nephoscope designs (*.nepho *.nepho.json);;All files (*)</source>
        <translation>Nephoscope-Entwürfe (*.nepho *.nepho.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the changes of &quot;%1&quot;?</source>
        <translation>Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>Otherwise they are lost.</source>
        <translation>Sonst gehen sie verloren.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Restore unsaved changes of &quot;%1&quot;?</source>
        <translation>Nicht gespeicherte Änderungen an „%1“ wiederherstellen?</translation>
    </message>
    <message>
        <source>The program ended unexpectedly. The copy is from %1; your file is as you last saved it.</source>
        <translation>Das Programm endete unerwartet. Die Kopie ist von %1; die Datei ist, wie sie zuletzt gespeichert wurde.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard the copy</source>
        <translation>Kopie verwerfen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program.</source>
        <translation>„%1“ wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Saving replaces what the other program wrote.</source>
        <translation>Speichern ersetzt, was das andere Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>until the end</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ReasonPopover</name>
    <message>
        <source>Why is it not well?</source>
        <translation>Warum geht es ihr nicht gut?</translation>
    </message>
    <message>
        <source>Why is %1 not well?</source>
        <translation>Warum geht es %1 nicht gut?</translation>
    </message>
    <message>
        <source>Open the setting</source>
        <translation>Einstellung öffnen</translation>
    </message>
    <message>
        <source>%1 is well</source>
        <translation>%1 geht es gut</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ReferenceEditor</name>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Bitte wählen</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::RunController</name>
    <message>
        <source>Change the seed</source>
        <translation>Startwert ändern</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::RunStatus</name>
    <message>
        <source>Playing</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Cannot run</source>
        <translation>Kann nicht laufen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>What the run does</source>
        <translation>Was der Lauf tut</translation>
    </message>
    <message>
        <source>Requests on their way</source>
        <translation>Anfragen unterwegs</translation>
    </message>
    <message>
        <source>The same design, seed and commands give the same run</source>
        <translation>Gleicher Entwurf, Startwert und gleiche Befehle ergeben denselben Lauf</translation>
    </message>
    <message>
        <source>Results count from here</source>
        <translation>Ab hier zählen die Ergebnisse</translation>
    </message>
    <message>
        <source>Which year&apos;s documented limits act</source>
        <translation>Die Grenzwerte welchen Jahres wirken</translation>
    </message>
    <message>
        <source>Events simulated a second of real time</source>
        <translation>Simulierte Ereignisse je Sekunde echter Zeit</translation>
    </message>
    <message>
        <source>Simulated seconds a second of real time, reached</source>
        <translation>Erreichte simulierte Sekunden je Sekunde echter Zeit</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Warm-up %1</source>
        <translation>Vorlauf %1</translation>
    </message>
    <message>
        <source>%1 events/s</source>
        <translation>%1 Ereignisse/s</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Grenzwerte: %1</translation>
    </message>
    <message>
        <source>No issues</source>
        <translation>Keine Mängel</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::StartPanel</name>
    <message>
        <source>Draw an architecture, press play</source>
        <translation>Eine Architektur zeichnen, auf Abspielen drücken</translation>
    </message>
    <message>
        <source>Drag components from the palette onto this canvas, or begin with:</source>
        <translation>Komponenten aus der Palette auf diese Fläche ziehen, oder beginnen mit:</translation>
    </message>
    <message>
        <source>Three-tier example</source>
        <translation>Beispiel mit drei Schichten</translation>
    </message>
    <message>
        <source>Empty VPC with two zones</source>
        <translation>Leere VPC mit zwei Zonen</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>schema</name>
    <message>
        <source>-1: random for each target; 0 to 1: this share of the interval.</source>
        <translation>-1: zufällig für jedes Ziel; 0 bis 1: dieser Anteil des Intervalls.</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>0: keys do not expire.</source>
        <translation>0: Schlüssel laufen nicht ab.</translation>
    </message>
    <message>
        <source>0: off; otherwise 30 to 900.</source>
        <translation>0: aus; sonst 30 bis 900.</translation>
    </message>
    <message>
        <source>0: the class&apos;s vCPUs.</source>
        <translation>0: die vCPUs der Klasse.</translation>
    </message>
    <message>
        <source>2020</source>
        <translation>2020</translation>
    </message>
    <message>
        <source>A miss reads the database and fills the cache; writes leave the cache as it is.</source>
        <translation>Ein Fehlgriff liest die Datenbank und füllt den Cache; Schreibzugriffe lassen den Cache, wie er ist.</translation>
    </message>
    <message>
        <source>A relational database instance with an optional standby and read replicas.</source>
        <translation>Eine relationale Datenbankinstanz, auf Wunsch mit Standby und Lesereplikaten.</translation>
    </message>
    <message>
        <source>A write goes to the database and the cache; a miss reads the database and does not fill the cache.</source>
        <translation>Ein Schreibzugriff geht an Datenbank und Cache; ein Fehlgriff liest die Datenbank und füllt den Cache nicht.</translation>
    </message>
    <message>
        <source>AWS Cloud</source>
        <translation>AWS Cloud</translation>
    </message>
    <message>
        <source>AWS limits as of</source>
        <translation>AWS-Grenzwerte vom Stand</translation>
    </message>
    <message>
        <source>Across zones</source>
        <translation>Zwischen Zonen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Added latency</source>
        <translation>Zusätzliche Latenz</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>Any system that is not AWS: a partner&apos;s API, a machine on premises.</source>
        <translation>Ein System außerhalb von AWS: die API eines Partners, ein Rechner im eigenen Haus.</translation>
    </message>
    <message>
        <source>App version</source>
        <translation>Anwendungsversion</translation>
    </message>
    <message>
        <source>Application Load Balancer</source>
        <translation>Application Load Balancer</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Ankünfte</translation>
    </message>
    <message>
        <source>Asked first for reads; on a miss the next connections are called.</source>
        <translation>Wird beim Lesen zuerst gefragt; bei einem Fehlgriff folgen die nächsten Verbindungen.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Auto Scaling group</source>
        <translation>Auto Scaling group</translation>
    </message>
    <message>
        <source>Automatic failover</source>
        <translation>Automatische Ausfallumschaltung</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Availability Zone</source>
        <translation>Availability Zone</translation>
    </message>
    <message>
        <source>Availability Zones</source>
        <translation>Availability Zones</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Backoff base</source>
        <translation>Anfang der Wartezeit</translation>
    </message>
    <message>
        <source>Backoff cap</source>
        <translation>Höchste Wartezeit</translation>
    </message>
    <message>
        <source>Boot time</source>
        <translation>Startdauer der Instanz</translation>
    </message>
    <message>
        <source>Breaker opens after</source>
        <translation>Sicherung löst aus nach</translation>
    </message>
    <message>
        <source>Breaker stays open</source>
        <translation>Sicherung bleibt offen</translation>
    </message>
    <message>
        <source>Burst</source>
        <translation>Stoßmenge</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Caching strategy</source>
        <translation>Cache-Strategie</translation>
    </message>
    <message>
        <source>Call and wait</source>
        <translation>Aufrufen und warten</translation>
    </message>
    <message>
        <source>Call policy</source>
        <translation>Aufrufregeln</translation>
    </message>
    <message>
        <source>Calls per request</source>
        <translation>Aufrufe je Anfrage</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Client timeout</source>
        <translation>Geduld der Clients</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Closed: constant users</source>
        <translation>Geschlossen: gleich viele Nutzer</translation>
    </message>
    <message>
        <source>Closed: ramping users</source>
        <translation>Geschlossen: wechselnd viele Nutzer</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Concurrent queries</source>
        <translation>Gleichzeitige Abfragen</translation>
    </message>
    <message>
        <source>Connection pool</source>
        <translation>Verbindungspool</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Cost of a retry</source>
        <translation>Kosten einer Wiederholung</translation>
    </message>
    <message>
        <source>DNS TTL</source>
        <translation>DNS-TTL</translation>
    </message>
    <message>
        <source>DNS cache</source>
        <translation>DNS-Cache</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datenmenge</translation>
    </message>
    <message>
        <source>Decorrelated</source>
        <translation>Entkoppelt</translation>
    </message>
    <message>
        <source>Deregistration delay</source>
        <translation>Abmeldeverzögerung</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Gewünscht</translation>
    </message>
    <message>
        <source>Discipline</source>
        <translation>Bedienregel</translation>
    </message>
    <message>
        <source>Dropped (503) after waiting this long; 0: waits for ever.</source>
        <translation>Nach dieser Wartezeit verworfen (503); 0: wartet ohne Ende.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>EC2</source>
        <translation>EC2</translation>
    </message>
    <message>
        <source>EC2 and ELB</source>
        <translation>EC2 und ELB</translation>
    </message>
    <message>
        <source>EC2 instances that are replaced when they fail.</source>
        <translation>EC2-Instanzen, die ersetzt werden, wenn sie ausfallen.</translation>
    </message>
    <message>
        <source>Each attempt; 0 waits for ever. What was called goes on working after it.</source>
        <translation>Für jeden Versuch; 0 wartet ohne Ende. Das Aufgerufene arbeitet danach weiter.</translation>
    </message>
    <message>
        <source>ElastiCache</source>
        <translation>ElastiCache</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Halb und halb</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Evenly spaced</source>
        <translation>In gleichen Abständen</translation>
    </message>
    <message>
        <source>Eviction</source>
        <translation>Verdrängung</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Ausfallumschaltung</translation>
    </message>
    <message>
        <source>Failover time</source>
        <translation>Dauer der Ausfallumschaltung</translation>
    </message>
    <message>
        <source>Fall back when it fails</source>
        <translation>Ersatzantwort bei Fehlern</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>First come, first served</source>
        <translation>Wer zuerst kommt</translation>
    </message>
    <message>
        <source>First try included.</source>
        <translation>Der erste Versuch zählt mit.</translation>
    </message>
    <message>
        <source>For each calling instance; 0: no limit.</source>
        <translation>Für jede aufrufende Instanz; 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>From booted to ready.</source>
        <translation>Vom Start bis zur Bereitschaft.</translation>
    </message>
    <message>
        <source>From launch to running; the app&apos;s start-up time comes on top.</source>
        <translation>Bis die Instanz läuft; die Startdauer der Anwendung kommt dazu.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>Schonfrist</translation>
    </message>
    <message>
        <source>Half of the backoff fixed, half random.</source>
        <translation>Die Hälfte der Wartezeit ist fest, die andere zufällig.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Health check type</source>
        <translation>Art der Zustandsprüfung</translation>
    </message>
    <message>
        <source>Health checks</source>
        <translation>Zustandsprüfungen</translation>
    </message>
    <message>
        <source>Healthy threshold</source>
        <translation>Schwelle für gesund</translation>
    </message>
    <message>
        <source>Hits renew the TTL</source>
        <translation>Treffer erneuern die TTL</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>How long a host goes on using an answer.</source>
        <translation>So lange nutzt ein Rechner eine Antwort weiter.</translation>
    </message>
    <message>
        <source>How long an instance goes on using a DNS answer (a database&apos;s endpoint).</source>
        <translation>So lange nutzt eine Instanz eine DNS-Antwort weiter (den Endpunkt einer Datenbank).</translation>
    </message>
    <message>
        <source>Idle timeout</source>
        <translation>Leerlaufzeit</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Instance class</source>
        <translation>Instanzklasse</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Item size</source>
        <translation>Objektgröße</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys kept in memory in front of a database.</source>
        <translation>Schlüssel im Arbeitsspeicher, vor einer Datenbank.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Lazy loading</source>
        <translation>Lazy loading</translation>
    </message>
    <message>
        <source>Lazy loading and write-through</source>
        <translation>Lazy loading und Write-through</translation>
    </message>
    <message>
        <source>Least recently used among keys with a TTL; without one, writes fail when memory is full.</source>
        <translation>Am längsten ungenutzt unter den Schlüsseln mit TTL; ohne solche schlagen Schreibzugriffe fehl, wenn der Speicher voll ist.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Lognormal</source>
        <translation>Lognormal</translation>
    </message>
    <message>
        <source>Longest wait for a connection; 0 waits for ever.</source>
        <translation>Längste Wartezeit auf eine Verbindung; 0 wartet ohne Ende.</translation>
    </message>
    <message>
        <source>Lower is called first.</source>
        <translation>Kleinere werden zuerst aufgerufen.</translation>
    </message>
    <message>
        <source>Machines that keep their own DNS answers.</source>
        <translation>Rechner, die DNS-Antworten selbst behalten.</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>MariaDB</source>
        <translation>MariaDB</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Memcached</source>
        <translation>Memcached</translation>
    </message>
    <message>
        <source>Memory per node</source>
        <translation>Speicher je Knoten</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Multi-AZ</source>
        <translation>Multi-AZ</translation>
    </message>
    <message>
        <source>MySQL</source>
        <translation>MySQL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Node replacement</source>
        <translation>Ersatz eines Knotens</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Of one node&apos;s core; 0: no limit.</source>
        <translation>Eines Knotenkerns; 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>One after the other.</source>
        <translation>Nacheinander.</translation>
    </message>
    <message>
        <source>One more is refused (too many connections). 0: from the class&apos;s memory.</source>
        <translation>Eine mehr wird abgewiesen (zu viele Verbindungen). 0: aus dem Speicher der Klasse.</translation>
    </message>
    <message>
        <source>Open: constant arrival rate</source>
        <translation>Offen: gleichbleibende Rate</translation>
    </message>
    <message>
        <source>Open: ramping arrival rate</source>
        <translation>Offen: wechselnde Rate</translation>
    </message>
    <message>
        <source>Operations per second</source>
        <translation>Operationen je Sekunde</translation>
    </message>
    <message>
        <source>Oracle</source>
        <translation>Oracle</translation>
    </message>
    <message>
        <source>Oracle comes with the full RDS.</source>
        <translation>Oracle kommt mit dem vollen RDS.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>People or programs that send requests.</source>
        <translation>Menschen oder Programme, die Anfragen schicken.</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Abholen</translation>
    </message>
    <message>
        <source>Pool timeout</source>
        <translation>Wartezeit auf den Pool</translation>
    </message>
    <message>
        <source>Popularity</source>
        <translation>Beliebtheit</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Bevölkerung</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Probe phase</source>
        <translation>Phase der Prüfung</translation>
    </message>
    <message>
        <source>Processor sharing</source>
        <translation>Geteilter Prozessor</translation>
    </message>
    <message>
        <source>Promotion time</source>
        <translation>Dauer der Hochstufung</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Queue limit</source>
        <translation>Grenze der Warteschlange</translation>
    </message>
    <message>
        <source>Queue timeout</source>
        <translation>Höchste Wartezeit</translation>
    </message>
    <message>
        <source>RDS</source>
        <translation>RDS</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratengrenze</translation>
    </message>
    <message>
        <source>Rate or users at the end of the stage; reached along a straight line.</source>
        <translation>Rate oder Nutzer am Ende der Stufe; auf gerader Linie erreicht.</translation>
    </message>
    <message>
        <source>Read query</source>
        <translation>Leseabfrage</translation>
    </message>
    <message>
        <source>Read replicas</source>
        <translation>Lesereplikate</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Recovery time</source>
        <translation>Wiederherstellungsdauer</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Removed from the results.</source>
        <translation>Zählt nicht zu den Ergebnissen.</translation>
    </message>
    <message>
        <source>Replicas per shard</source>
        <translation>Replikate je Shard</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>Replikationsverzug</translation>
    </message>
    <message>
        <source>Request classes</source>
        <translation>Anfrageklassen</translation>
    </message>
    <message>
        <source>Request size</source>
        <translation>Größe der Anfrage</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests an instance works on at the same time; each holds its worker while it waits for a call.</source>
        <translation>Anfragen, an denen eine Instanz gleichzeitig arbeitet; jede behält ihren Worker, während sie auf einen Aufruf wartet.</translation>
    </message>
    <message>
        <source>Requests that may wait for a worker; -1: no limit. One more is rejected (503).</source>
        <translation>Anfragen, die auf einen Worker warten dürfen; -1: ohne Grenze. Eine mehr wird abgewiesen (503).</translation>
    </message>
    <message>
        <source>Requests that may wait; -1: no limit. One more is rejected (503).</source>
        <translation>Anfragen, die warten dürfen; -1: ohne Grenze. Eine mehr wird abgewiesen (503).</translation>
    </message>
    <message>
        <source>Requests worked on at the same time (processor sharing: CPUs).</source>
        <translation>Gleichzeitig bearbeitete Anfragen (geteilter Prozessor: CPUs).</translation>
    </message>
    <message>
        <source>Reserved memory</source>
        <translation>Reservierter Speicher</translation>
    </message>
    <message>
        <source>Response size</source>
        <translation>Größe der Antwort</translation>
    </message>
    <message>
        <source>Retries take tokens, first-try successes give one back. 0: no quota.</source>
        <translation>Wiederholungen kosten Marken, Erfolge beim ersten Versuch geben eine zurück. 0: kein Kontingent.</translation>
    </message>
    <message>
        <source>Retry quota</source>
        <translation>Wiederholungskontingent</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Round trip between clients and the Region, and to systems outside AWS.</source>
        <translation>Hin und zurück zwischen Clients und der Region und zu Systemen außerhalb von AWS.</translation>
    </message>
    <message>
        <source>Round trip between two hosts of one zone.</source>
        <translation>Hin und zurück zwischen zwei Rechnern einer Zone.</translation>
    </message>
    <message>
        <source>Round trip between two zones of a Region.</source>
        <translation>Hin und zurück zwischen zwei Zonen einer Region.</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>SQL Server</source>
        <translation>SQL Server</translation>
    </message>
    <message>
        <source>SQL Server comes with the full RDS.</source>
        <translation>SQL Server kommt mit dem vollen RDS.</translation>
    </message>
    <message>
        <source>Same zone</source>
        <translation>In einer Zone</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Send and go on</source>
        <translation>Senden und weitermachen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>Bedienzeit</translation>
    </message>
    <message>
        <source>Shards or nodes</source>
        <translation>Shards oder Knoten</translation>
    </message>
    <message>
        <source>Share of requests that end in a 500.</source>
        <translation>Anteil der Anfragen, die mit 500 enden.</translation>
    </message>
    <message>
        <source>Share of the TTL that is random, so that keys do not expire together.</source>
        <translation>Zufälliger Anteil der TTL, damit Schlüssel nicht gemeinsam ablaufen.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the token bucket, full at the start.</source>
        <translation>Größe des Markeneimers, der am Anfang voll ist.</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>Langsamer Anlauf</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Spreads requests over healthy targets.</source>
        <translation>Verteilt Anfragen auf gesunde Ziele.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Standard deviation divided by the mean.</source>
        <translation>Standardabweichung geteilt durch den Mittelwert.</translation>
    </message>
    <message>
        <source>Standby adds to a write</source>
        <translation>Aufschlag der Standby beim Schreiben</translation>
    </message>
    <message>
        <source>Start-up time</source>
        <translation>Startdauer</translation>
    </message>
    <message>
        <source>Static files</source>
        <translation>Statische Dateien</translation>
    </message>
    <message>
        <source>Static files come with S3 and CloudFront.</source>
        <translation>Statische Dateien kommen mit S3 und CloudFront.</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>TTL jitter</source>
        <translation>Streuung der TTL</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The person gives up; 0 waits for ever. The system goes on with the work.</source>
        <translation>Der Mensch gibt auf; 0 wartet ohne Ende. Das System arbeitet weiter.</translation>
    </message>
    <message>
        <source>Think time</source>
        <translation>Bedenkzeit</translation>
    </message>
    <message>
        <source>Think time law</source>
        <translation>Verteilung der Bedenkzeit</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>Drosselung</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Token bucket; above it requests get a 429. 0: no limit.</source>
        <translation>Markeneimer; darüber bekommen Anfragen 429. 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>Unhealthy threshold</source>
        <translation>Schwelle für krank</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>Until a lost node is back, empty.</source>
        <translation>Bis ein verlorener Knoten leer zurück ist.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Where its instances are placed, in turn.</source>
        <translation>Hier stehen die Instanzen, reihum.</translation>
    </message>
    <message>
        <source>Where stages are used: the rate at the start.</source>
        <translation>Mit Stufen: die Rate am Anfang.</translation>
    </message>
    <message>
        <source>Which requests use this connection.</source>
        <translation>Welche Anfragen diese Verbindung nehmen.</translation>
    </message>
    <message>
        <source>Which year&apos;s documented limits act on the requests.</source>
        <translation>Die dokumentierten Grenzwerte welchen Jahres wirken.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Workers</translation>
    </message>
    <message>
        <source>Write query</source>
        <translation>Schreibabfrage</translation>
    </message>
    <message>
        <source>Write-through</source>
        <translation>Write-through</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Zipf</source>
        <translation>Zipf</translation>
    </message>
    <message>
        <source>Zipf exponent</source>
        <translation>Zipf-Exponent</translation>
    </message>
    <message>
        <source>allkeys-lfu</source>
        <translation>allkeys-lfu</translation>
    </message>
    <message>
        <source>allkeys-lru</source>
        <translation>allkeys-lru</translation>
    </message>
    <message>
        <source>allkeys-random</source>
        <translation>allkeys-random</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>fifo</source>
        <translation>fifo</translation>
    </message>
    <message>
        <source>least_outstanding_requests</source>
        <translation>least_outstanding_requests</translation>
    </message>
    <message>
        <source>noeviction</source>
        <translation>noeviction</translation>
    </message>
    <message>
        <source>req</source>
        <translation>Anf.</translation>
    </message>
    <message>
        <source>req/s</source>
        <translation>Anf./s</translation>
    </message>
    <message>
        <source>round_robin</source>
        <translation>round_robin</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>sleep = min(cap, random(base, 3 x the last sleep))</source>
        <translation>sleep = min(cap, random(base, 3 x the last sleep))</translation>
    </message>
    <message>
        <source>sleep = random(0, min(cap, base x 2^attempt))</source>
        <translation>sleep = random(0, min(cap, base x 2^attempt))</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>volatile-lru</source>
        <translation>volatile-lru</translation>
    </message>
    <message>
        <source>volatile-ttl</source>
        <translation>volatile-ttl</translation>
    </message>
    <message>
        <source>weighted_random</source>
        <translation>weighted_random</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Networking</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Application integration</source>
        <translation>Anwendungsintegration</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>0: no backups, and so no read replicas.</source>
        <translation>0: keine Sicherungen und damit keine Lesereplikate.</translation>
    </message>
    <message>
        <source>502</source>
        <translation>502</translation>
    </message>
    <message>
        <source>503</source>
        <translation>503</translation>
    </message>
    <message>
        <source>504</source>
        <translation>504</translation>
    </message>
    <message>
        <source>All keys are gone at once.</source>
        <translation>Alle Schlüssel sind auf einmal weg.</translation>
    </message>
    <message>
        <source>Answers of targets that blame the client.</source>
        <translation>Antworten von Zielen, die dem Client die Schuld geben.</translation>
    </message>
    <message>
        <source>App answers errors</source>
        <translation>Anwendung antwortet mit Fehlern</translation>
    </message>
    <message>
        <source>App hangs</source>
        <translation>Anwendung hängt</translation>
    </message>
    <message>
        <source>Backup retention</source>
        <translation>Aufbewahrung der Sicherungen</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Busy engine threads of all engine threads.</source>
        <translation>Beschäftigte Threads der Engine, von allen.</translation>
    </message>
    <message>
        <source>Busy servers of all servers.</source>
        <translation>Beschäftigte Server, von allen.</translation>
    </message>
    <message>
        <source>Busy workers of all workers in service; stands for the CPU&apos;s utilisation.</source>
        <translation>Beschäftigte Worker von allen in Betrieb; steht für die Auslastung der CPU.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Connections above the limit: too many connections.</source>
        <translation>Verbindungen über der Grenze: zu viele Verbindungen.</translation>
    </message>
    <message>
        <source>Connections in use: queries worked on or waiting, on all instances.</source>
        <translation>Benutzte Verbindungen: Abfragen in Arbeit oder wartend, auf allen Instanzen.</translation>
    </message>
    <message>
        <source>Cross-zone load balancing</source>
        <translation>Lastverteilung über Zonen hinweg</translation>
    </message>
    <message>
        <source>Engine CPU</source>
        <translation>CPU der Engine</translation>
    </message>
    <message>
        <source>Errors that targets answered with.</source>
        <translation>Fehler, mit denen Ziele geantwortet haben.</translation>
    </message>
    <message>
        <source>Evictions</source>
        <translation>Verdrängungen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Fail over</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Finished requests that ended well.</source>
        <translation>Beendete Anfragen, die gut ausgingen.</translation>
    </message>
    <message>
        <source>Flush</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>From connection to answer, for reads that were answered.</source>
        <translation>Von der Verbindung bis zur Antwort, für beantwortete Lesezugriffe.</translation>
    </message>
    <message>
        <source>From connection to commit, for writes that were committed.</source>
        <translation>Von der Verbindung bis zum Abschluss, für abgeschlossene Schreibzugriffe.</translation>
    </message>
    <message>
        <source>From sending a request to a target until its answer.</source>
        <translation>Vom Senden einer Anfrage an ein Ziel bis zu seiner Antwort.</translation>
    </message>
    <message>
        <source>Good answers of targets.</source>
        <translation>Gute Antworten von Zielen.</translation>
    </message>
    <message>
        <source>Healthy targets</source>
        <translation>Gesunde Ziele</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Hits of all reads.</source>
        <translation>Treffer unter allen Lesezugriffen.</translation>
    </message>
    <message>
        <source>Hits whose value was older than the newest in the database.</source>
        <translation>Treffer, deren Wert älter war als der neueste in der Datenbank.</translation>
    </message>
    <message>
        <source>How far the read replicas are behind the primary.</source>
        <translation>Wie weit die Lesereplikate hinter der primären Instanz zurück sind.</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Instances that boot.</source>
        <translation>Instanzen, die starten.</translation>
    </message>
    <message>
        <source>Instances that finish what they have before they end.</source>
        <translation>Instanzen, die beenden, was sie haben, bevor sie enden.</translation>
    </message>
    <message>
        <source>Instances the group keeps.</source>
        <translation>Instanzen, die die Gruppe hält.</translation>
    </message>
    <message>
        <source>Interrupt power in a zone</source>
        <translation>Stromausfall in einer Zone</translation>
    </message>
    <message>
        <source>Keys in memory on all nodes.</source>
        <translation>Schlüssel im Speicher aller Knoten.</translation>
    </message>
    <message>
        <source>Keys removed because their TTL was over.</source>
        <translation>Schlüssel, die entfernt wurden, weil ihre TTL vorbei war.</translation>
    </message>
    <message>
        <source>Keys that made room for others.</source>
        <translation>Schlüssel, die anderen Platz gemacht haben.</translation>
    </message>
    <message>
        <source>Lose a node</source>
        <translation>Einen Knoten verlieren</translation>
    </message>
    <message>
        <source>Lose the primary&apos;s host</source>
        <translation>Den Rechner der primären Instanz verlieren</translation>
    </message>
    <message>
        <source>Memcached always forgets what was used longest ago.</source>
        <translation>Memcached vergisst immer, was am längsten nicht benutzt wurde.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Benutzter Speicher</translation>
    </message>
    <message>
        <source>Memory used of the memory for items.</source>
        <translation>Benutzter Anteil des Speichers für Objekte.</translation>
    </message>
    <message>
        <source>Misses</source>
        <translation>Fehlgriffe</translation>
    </message>
    <message>
        <source>No target was registered.</source>
        <translation>Kein Ziel war angemeldet.</translation>
    </message>
    <message>
        <source>Off: a node of the load balancer uses targets of its own zone only.</source>
        <translation>Aus: ein Knoten des Load Balancers nutzt nur Ziele seiner eigenen Zone.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Promote a read replica</source>
        <translation>Ein Lesereplikat hochstufen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Read latency</source>
        <translation>Leselatenz</translation>
    </message>
    <message>
        <source>Read queries answered. Not ReadIOPS: how many disk operations a query makes is not simulated.</source>
        <translation>Beantwortete Leseabfragen. Nicht ReadIOPS: wie viele Plattenzugriffe eine Abfrage macht, wird nicht simuliert.</translation>
    </message>
    <message>
        <source>Reads of a replica that saw an item older than the newest.</source>
        <translation>Lesezugriffe auf ein Replikat, die ein Objekt älter als das neueste sahen.</translation>
    </message>
    <message>
        <source>Reads that did not find their key.</source>
        <translation>Lesezugriffe, die ihren Schlüssel nicht fanden.</translation>
    </message>
    <message>
        <source>Reads that found their key.</source>
        <translation>Lesezugriffe, die ihren Schlüssel fanden.</translation>
    </message>
    <message>
        <source>Reboot</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Refused writes</source>
        <translation>Abgewiesene Schreibzugriffe</translation>
    </message>
    <message>
        <source>Registered targets that fail their health checks.</source>
        <translation>Angemeldete Ziele, die ihre Zustandsprüfungen nicht bestehen.</translation>
    </message>
    <message>
        <source>Registered targets that pass their health checks.</source>
        <translation>Angemeldete Ziele, die ihre Zustandsprüfungen bestehen.</translation>
    </message>
    <message>
        <source>Replica lag</source>
        <translation>Replikatverzug</translation>
    </message>
    <message>
        <source>Requests above the rate limit.</source>
        <translation>Anfragen über der Ratengrenze.</translation>
    </message>
    <message>
        <source>Requests that arrived.</source>
        <translation>Angekommene Anfragen.</translation>
    </message>
    <message>
        <source>Requests that clients sent.</source>
        <translation>Anfragen, die Clients geschickt haben.</translation>
    </message>
    <message>
        <source>Requests waiting for a server.</source>
        <translation>Anfragen, die auf einen Server warten.</translation>
    </message>
    <message>
        <source>Requests waiting for a worker.</source>
        <translation>Anfragen, die auf einen Worker warten.</translation>
    </message>
    <message>
        <source>Requests without an answer yet.</source>
        <translation>Anfragen, die noch ohne Antwort sind.</translation>
    </message>
    <message>
        <source>Running instances, those whose app still starts included.</source>
        <translation>Laufende Instanzen, auch solche, deren Anwendung noch startet.</translation>
    </message>
    <message>
        <source>Size of the items in memory on all nodes.</source>
        <translation>Größe der Objekte im Speicher aller Knoten.</translation>
    </message>
    <message>
        <source>Stale hits</source>
        <translation>Veraltete Treffer</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>Veraltete Lesezugriffe</translation>
    </message>
    <message>
        <source>Stop instance</source>
        <translation>Instanz stoppen</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Target 2XX</source>
        <translation>Ziel 2XX</translation>
    </message>
    <message>
        <source>Target 4XX</source>
        <translation>Ziel 4XX</translation>
    </message>
    <message>
        <source>Target 5XX</source>
        <translation>Ziel 5XX</translation>
    </message>
    <message>
        <source>Target response time</source>
        <translation>Antwortzeit der Ziele</translation>
    </message>
    <message>
        <source>Targets closed the connection or refused it.</source>
        <translation>Ziele haben die Verbindung geschlossen oder abgelehnt.</translation>
    </message>
    <message>
        <source>Targets did not answer in time, or could not be reached.</source>
        <translation>Ziele haben nicht rechtzeitig geantwortet oder waren nicht erreichbar.</translation>
    </message>
    <message>
        <source>Terminate instance</source>
        <translation>Instanz beenden</translation>
    </message>
    <message>
        <source>Terminating</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>The app accepts requests and health checks and answers none. The instance keeps running, so only ELB health checks replace it.</source>
        <translation>Die Anwendung nimmt Anfragen und Zustandsprüfungen an und beantwortet keine. Die Instanz läuft weiter, deshalb ersetzen sie nur ELB-Zustandsprüfungen.</translation>
    </message>
    <message>
        <source>The app answers every request and every health check with a 500. The instance keeps running, so only ELB health checks replace it.</source>
        <translation>Die Anwendung beantwortet jede Anfrage und jede Zustandsprüfung mit 500. Die Instanz läuft weiter, deshalb ersetzen sie nur ELB-Zustandsprüfungen.</translation>
    </message>
    <message>
        <source>The host is replaced after the recovery time. With a standby, it takes over.</source>
        <translation>Der Rechner wird nach der Wiederherstellungsdauer ersetzt. Gibt es eine Standby, übernimmt sie.</translation>
    </message>
    <message>
        <source>The instance is gone at once; the group launches another one.</source>
        <translation>Die Instanz ist sofort weg; die Gruppe startet eine andere.</translation>
    </message>
    <message>
        <source>The instance restarts. With a standby, a reboot of the primary is a reboot with failover.</source>
        <translation>Die Instanz startet neu. Mit einer Standby ist ein Neustart der primären Instanz ein Neustart mit Umschaltung.</translation>
    </message>
    <message>
        <source>The instance stops at once. With a duration it starts again afterwards; without one the group replaces it.</source>
        <translation>Die Instanz stoppt sofort. Mit einer Dauer startet sie danach wieder; ohne ersetzt die Gruppe sie.</translation>
    </message>
    <message>
        <source>The node and its keys are gone; a replica takes over, or an empty node replaces it.</source>
        <translation>Der Knoten und seine Schlüssel sind weg; ein Replikat übernimmt, oder ein leerer Knoten ersetzt ihn.</translation>
    </message>
    <message>
        <source>The nodes in the zone of the first primary are gone until it ends.</source>
        <translation>Die Knoten in der Zone des ersten primären Knotens sind weg, bis es endet.</translation>
    </message>
    <message>
        <source>The replica restarts as a database of its own. Writes it had not received are lost to it.</source>
        <translation>Das Replikat startet als eigene Datenbank neu. Schreibzugriffe, die es nicht erreicht hatten, fehlen ihm.</translation>
    </message>
    <message>
        <source>The standby takes over after the failover time; calls until then fail.</source>
        <translation>Die Standby übernimmt nach der Dauer der Ausfallumschaltung; Aufrufe bis dahin schlagen fehl.</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Unhealthy targets</source>
        <translation>Kranke Ziele</translation>
    </message>
    <message>
        <source>Until a lost instance is back: with a standby as the new standby, without one as the database.</source>
        <translation>Bis eine verlorene Instanz zurück ist: mit Standby als neue Standby, ohne als Datenbank.</translation>
    </message>
    <message>
        <source>Users of a closed load.</source>
        <translation>Nutzer einer geschlossenen Last.</translation>
    </message>
    <message>
        <source>Write latency</source>
        <translation>Schreiblatenz</translation>
    </message>
    <message>
        <source>Write queries committed.</source>
        <translation>Abgeschlossene Schreibabfragen.</translation>
    </message>
    <message>
        <source>Writes refused because memory was full and no key could be evicted.</source>
        <translation>Schreibzugriffe, abgewiesen, weil der Speicher voll war und kein Schlüssel verdrängt werden konnte.</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>conn</source>
        <translation>Verb.</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>evicted</source>
        <translation>verdrängt</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>hit</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>lag</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgew.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>krank</translation>
    </message>
    <message>
        <source>vCPUs that work on a query, of all vCPUs of primary and replicas.</source>
        <translation>vCPUs, die an einer Abfrage arbeiten, von allen der primären Instanz und der Replikate.</translation>
    </message>
    <message>
        <source>App versions</source>
        <translation>Anwendungsversionen</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Datenmengen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Messages are taken from it in batches.</source>
        <translation>Nachrichten werden ihm stapelweise entnommen.</translation>
    </message>
    <message>
        <source>The answer says only that it was taken.</source>
        <translation>Die Antwort sagt nur, dass es angenommen wurde.</translation>
    </message>
</context>
</TS>
