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
    <message>
        <source>Run to the end, write a picture of the canvas as it is then to &lt;file&gt; and end.</source>
        <translation>Bis zum Ende laufen, die Zeichenfläche, wie sie dann ist, als Bild nach &lt;file&gt; schreiben und beenden.</translation>
    </message>
    <message>
        <source>Run to simulated second &lt;s&gt; only, for --canvas-picture.</source>
        <translation>Nur bis zur simulierten Sekunde &lt;s&gt; laufen, für --canvas-picture.</translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message>
        <source>a higher load of %1</source>
        <translation>eine höhere Last von %1</translation>
    </message>
    <message>
        <source>%1, instance %2</source>
        <translation>%1, Instanz %2</translation>
    </message>
    <message>
        <source>How much its clients get answered since then is not known yet.</source>
        <translation>Wie viel seinen Clients seitdem beantwortet wird, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Since then its clients get %1 of the answers they got before.</source>
        <translation>Seitdem bekommen seine Clients %1 der Antworten, die sie vorher bekamen.</translation>
    </message>
    <message>
        <source>It has recovered when that was at least %1 for %2.</source>
        <translation>Erholt hat es sich, wenn das %2 lang mindestens %1 waren.</translation>
    </message>
    <message>
        <source>It has been for %1.</source>
        <translation>Seit %1 ist es so.</translation>
    </message>
    <message>
        <source>Not recovered for %1: goodput %2, wanted %3</source>
        <translation>Seit %1 nicht erholt: Nutzdurchsatz %2, gewollt %3</translation>
    </message>
    <message>
        <source>Not recovered for %1: goodput %2, held for %3 of %4</source>
        <translation>Seit %1 nicht erholt: Nutzdurchsatz %2, gehalten seit %3 von %4</translation>
    </message>
    <message>
        <source>What disturbed it from %1 to %2: %3.</source>
        <translation>Was es von %1 bis %2 gestört hat: %3.</translation>
    </message>
</context>
<context>
    <name>Traces</name>
    <message>
        <source>Service</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Waiting for others</source>
        <translation>Warten auf andere</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>Pause vor Wiederholung</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>Kaltstart</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Error (4xx)</source>
        <translation>Fehler (4xx)</translation>
    </message>
    <message>
        <source>Fault (5xx)</source>
        <translation>Ausfall (5xx)</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
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
        <source>Load balancer: healthy</source>
        <translation>Load Balancer: gesund</translation>
    </message>
    <message>
        <source>Load balancer: initial (no check passed yet)</source>
        <translation>Load Balancer: neu (noch keine Prüfung bestanden)</translation>
    </message>
    <message>
        <source>Load balancer: draining</source>
        <translation>Load Balancer: wird entleert</translation>
    </message>
    <message>
        <source>Load balancer: unhealthy</source>
        <translation>Load Balancer: krank</translation>
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
    <message>
        <source>%1/mo</source>
        <translation>%1/Mon.</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>wird installiert</translation>
    </message>
    <message>
        <source>each dot is one request; a click on a ringed one shows its trace</source>
        <translation>jeder Punkt ist eine Anfrage; ein Klick auf einen mit Ring zeigt ihre Spur</translation>
    </message>
    <message>
        <source>Play the story</source>
        <translation>Geschichte abspielen</translation>
    </message>
    <message>
        <source>Add Elastic Beanstalk environment</source>
        <translation>Elastic-Beanstalk-Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Lastverteiler</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Sends much</source>
        <translation>Sendet viel</translation>
    </message>
    <message>
        <source>Sends little</source>
        <translation>Sendet wenig</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eine mehr</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Eine weniger</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>validating</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::AlarmButton</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>CloudWatch alarms</source>
        <translation>CloudWatch-Alarme</translation>
    </message>
    <message numerus="yes">
        <source>%n in alarm</source>
        <translation>
            <numerusform>%n im Alarm</numerusform>
            <numerusform>%n im Alarm</numerusform>
        </translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>Kein Alarm</translation>
    </message>
    <message>
        <source>%1: %2 for %3 (%4 %5: %6, threshold %7)</source>
        <translation>%1: %2 seit %3 (%4 %5: %6, Schwelle %7)</translation>
    </message>
    <message>
        <source>Every %1: %2</source>
        <translation>Alle %1: %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::AppSpecFiles</name>
    <message>
        <source>The AppSpec &quot;%1&quot; cannot be read.</source>
        <translation>Die AppSpec-Datei „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Open the deployment that it is for in the inspector first.</source>
        <translation>Öffnen Sie zuerst im Inspektor die Bereitstellung, für die sie ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n more lines are wrong.</source>
        <translation>
            <numerusform>%n weitere Zeile ist falsch.</numerusform>
            <numerusform>%n weitere Zeilen sind falsch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read an AppSpec</source>
        <translation>AppSpec einlesen</translation>
    </message>
    <message>
        <source>The AppSpec &quot;%1&quot; was read, but for this:</source>
        <translation>Die AppSpec-Datei „%1“ wurde gelesen, bis auf dies:</translation>
    </message>
    <message numerus="yes">
        <source>%n hooks are read.</source>
        <translation>
            <numerusform>%n Hook ist gelesen.</numerusform>
            <numerusform>%n Hooks sind gelesen.</numerusform>
        </translation>
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
        <source>p99 is grey until it rests on %L1 samples; now there are %L2.</source>
        <translation>p99 bleibt grau, bis es auf %L1 Messwerten ruht; jetzt sind es %L2.</translation>
    </message>
    <message>
        <source>%1, a second</source>
        <translation>%1, je Sekunde</translation>
    </message>
    <message>
        <source>Cost, $/hour</source>
        <translation>Kosten, $/Stunde</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Highest utilisation, %</source>
        <translation>Höchste Auslastung, %</translation>
    </message>
    <message>
        <source>How busy the component is that is the busiest at that moment, %</source>
        <translation>Wie ausgelastet die Komponente ist, die es in dem Augenblick am meisten ist, %</translation>
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
    <name>nephoscope::desktop::CompareWindow</name>
    <message>
        <source>Compare deployment policies</source>
        <translation>Arten der Bereitstellung vergleichen</translation>
    </message>
    <message>
        <source>Compare ways to cache</source>
        <translation>Arten des Cachings vergleichen</translation>
    </message>
    <message>
        <source>Variants and what was measured of them</source>
        <translation>Varianten und was an ihnen gemessen wurde</translation>
    </message>
    <message>
        <source>&amp;Seeds</source>
        <translation>&amp;Startwerte</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>&amp;Lose a cache node at half time</source>
        <translation>Zur Hälfte einen Cache-Knoten ver&amp;lieren</translation>
    </message>
    <message>
        <source>Runs that are done</source>
        <translation>Erledigte Läufe</translation>
    </message>
    <message>
        <source>&amp;Use this variant</source>
        <translation>Diese Variante &amp;verwenden</translation>
    </message>
    <message>
        <source>The open design becomes the selected variant; undo brings it back</source>
        <translation>Der offene Entwurf wird zur gewählten Variante; Rückgängig holt ihn zurück</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>Als CSV &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Means over all seeds. Small numbers: what differs from the first row with 95 % confidence, seed by seed.</source>
        <translation>Mittel über alle Startwerte. Kleine Zahlen: was sich mit 95 % Sicherheit von der ersten Zeile unterscheidet, Startwert für Startwert.</translation>
    </message>
    <message>
        <source>The design has no such deployment any more.</source>
        <translation>Diese Bereitstellung gibt es im Entwurf nicht mehr.</translation>
    </message>
    <message>
        <source>There is nothing to cache: draw a database behind an application.</source>
        <translation>Es gibt nichts zu cachen: Zeichnen Sie eine Datenbank hinter eine Anwendung.</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>Noch einmal &amp;laufen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>%1 of %2 runs are done</source>
        <translation>%1 von %2 Läufen sind erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%n seeds</source>
        <translation>
            <numerusform>%n Startwert</numerusform>
            <numerusform>%n Startwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variants</source>
        <translation>
            <numerusform>%n Variante</numerusform>
            <numerusform>%n Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, the same luck for each</source>
        <translation>%1, %2, dasselbe Glück für alle</translation>
    </message>
    <message>
        <source>Stopped: what is shown is of fewer runs</source>
        <translation>Angehalten: Gezeigt wird, was bis dahin gelaufen ist</translation>
    </message>
    <message>
        <source>Use &quot;%1&quot;</source>
        <translation>„%1“ verwenden</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ComparisonModel</name>
    <message>
        <source>Its deployment succeeded.</source>
        <translation>Seine Bereitstellung gelang.</translation>
    </message>
    <message>
        <source>Its deployment failed.</source>
        <translation>Seine Bereitstellung schlug fehl.</translation>
    </message>
    <message>
        <source>Its deployment was rolled back.</source>
        <translation>Seine Bereitstellung wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Its deployment goes on when the run ends.</source>
        <translation>Seine Bereitstellung geht weiter, wenn der Lauf endet.</translation>
    </message>
    <message>
        <source>%1 ± %2 (95 % confidence)</source>
        <translation>%1 ± %2 (95 % Sicherheit)</translation>
    </message>
    <message>
        <source>%1 against the first row, of one seed</source>
        <translation>%1 gegen die erste Zeile, mit einem Startwert</translation>
    </message>
    <message>
        <source>%1 ± %2 against the first row, seed by seed</source>
        <translation>%1 ± %2 gegen die erste Zeile, Startwert für Startwert</translation>
    </message>
    <message>
        <source>It does not run: %1</source>
        <translation>Sie läuft nicht: %1</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
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
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove from the plan</source>
        <translation>Aus dem Plan entfernen</translation>
    </message>
    <message>
        <source>Plan a fault at %1: select a component first</source>
        <translation>Störung um %1 planen: zuerst eine Komponente wählen</translation>
    </message>
    <message>
        <source>Plan a fault of %1 at %2</source>
        <translation>Störung von %1 um %2 planen</translation>
    </message>
    <message>
        <source>Plan a fault</source>
        <translation>Störung planen</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::CostPanel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1: %2 in the table</source>
        <translation>%1: %2 in der Tabelle</translation>
    </message>
    <message>
        <source>Source: %1, %2</source>
        <translation>Quelle: %1, %2</translation>
    </message>
    <message>
        <source>Not verified: no document that was read says so.</source>
        <translation>Nicht belegt: In keinem gelesenen Dokument steht es so.</translation>
    </message>
    <message>
        <source>A price of this design. Double-click and empty it to go back to the table&apos;s.</source>
        <translation>Ein Preis dieses Entwurfs. Doppelklicken und leeren, um zu dem der Tabelle zurückzukehren.</translation>
    </message>
    <message>
        <source>Double-click for a price of your own.</source>
        <translation>Doppelklicken für einen eigenen Preis.</translation>
    </message>
    <message>
        <source>Own price</source>
        <translation>Eigener Preis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>A month at this rate</source>
        <translation>Im Monat, wenn es so bleibt</translation>
    </message>
    <message>
        <source>List prices of %1, %2; without free tiers.</source>
        <translation>Listenpreise von %1, %2; ohne kostenlose Kontingente.</translation>
    </message>
    <message>
        <source>Play to see what the design costs.</source>
        <translation>Abspielen zeigt, was der Entwurf kostet.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; so far%4&lt;b&gt;%2&lt;/b&gt; a month at this rate%4&lt;b&gt;%3&lt;/b&gt; for 1,000 good requests</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; bisher%4&lt;b&gt;%2&lt;/b&gt; im Monat, wenn es so bleibt%4&lt;b&gt;%3&lt;/b&gt; für 1.000 gute Anfragen</translation>
    </message>
    <message>
        <source>While a fault lasted (part of the above)</source>
        <translation>Während eines Fehlers (darin enthalten)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::DeploymentsPanel</name>
    <message>
        <source>Rolling back</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Stopped by its alarm</source>
        <translation>Von ihrem Alarm angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rolled back by its alarm</source>
        <translation>Durch ihren Alarm zurückgenommen</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Bereitstellungen</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Fehlgeschlagene Anfragen</translation>
    </message>
    <message>
        <source>Extra cost</source>
        <translation>Mehrkosten</translation>
    </message>
    <message>
        <source>Credits lost</source>
        <translation>Verlorene Credits</translation>
    </message>
    <message>
        <source>Burst lost</source>
        <translation>Verlorener Burst</translation>
    </message>
    <message>
        <source>Minutes and seconds</source>
        <translation>Minuten und Sekunden</translation>
    </message>
    <message>
        <source>How long it took to bring the old version back, in minutes and seconds</source>
        <translation>Wie lange es dauerte, die alte Version zurückzubringen, in Minuten und Sekunden</translation>
    </message>
    <message>
        <source>Requests to its target that did not end well while it lasted</source>
        <translation>Anfragen an ihr Ziel, die währenddessen nicht gut endeten</translation>
    </message>
    <message>
        <source>CPU credits that a mean instance has fewer than at its begin</source>
        <translation>CPU-Credits, die eine mittlere Instanz weniger hat als zu ihrem Beginn</translation>
    </message>
    <message>
        <source>Share of the volumes&apos; burst balance that a mean instance has less than at its begin</source>
        <translation>Anteil am Burst-Guthaben der Volumes, den eine mittlere Instanz weniger hat als zu ihrem Beginn</translation>
    </message>
    <message>
        <source>For what it kept beside the desired capacity, or for a new version&apos;s cold starts</source>
        <translation>Für das, was es neben der gewünschten Kapazität hielt, oder für Kaltstarts einer neuen Version</translation>
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
    <name>nephoscope::desktop::DocumentEditor</name>
    <message>
        <source>Open the workflow editor</source>
        <translation>Den Workflow-Editor öffnen</translation>
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
    <name>nephoscope::desktop::ExecutionsModel</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ExecutionsPanel</name>
    <message>
        <source>Which executions</source>
        <translation>Welche Ausführungen</translation>
    </message>
    <message>
        <source>All executions</source>
        <translation>Alle Ausführungen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Not succeeded</source>
        <translation>Nicht erfolgreich</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>Nothing has been executed yet. Press play in the main window.</source>
        <translation>Es wurde noch nichts ausgeführt. Im Hauptfenster abspielen.</translation>
    </message>
    <message>
        <source>Show all executions in the graph again</source>
        <translation>Wieder alle Ausführungen im Graphen zeigen</translation>
    </message>
    <message>
        <source>Events of the execution</source>
        <translation>Ereignisse der Ausführung</translation>
    </message>
    <message>
        <source>Choose an execution to see its events, and its way through the graph.</source>
        <translation>Eine Ausführung wählen, um ihre Ereignisse und ihren Weg durch den Graphen zu sehen.</translation>
    </message>
    <message>
        <source>Execution %1</source>
        <translation>Ausführung %1</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are kept</source>
        <translation>die ersten %1 sind aufbewahrt</translation>
    </message>
    <message>
        <source>not kept any more</source>
        <translation>nicht mehr aufbewahrt</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ExperimentFiles</name>
    <message>
        <source>&quot;%1&quot; cannot be imported.</source>
        <translation>„%1“ lässt sich nicht importieren.</translation>
    </message>
    <message>
        <source>It is larger than 10 MiB.</source>
        <translation>Sie ist größer als 10 MiB.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 targets are found in the design.</source>
        <translation>%1: %2 von %3 Zielen sind im Entwurf gefunden.</translation>
    </message>
    <message>
        <source>Import an experiment</source>
        <translation>Experiment importieren</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no experiment template of AWS FIS: JSON with actions, targets and stopConditions, as &quot;aws fis get-experiment-template&quot; prints it.</source>
        <translation>„%1“ ist keine Experimentvorlage von AWS FIS: JSON mit actions, targets und stopConditions, wie „aws fis get-experiment-template“ sie ausgibt.</translation>
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
    <name>nephoscope::desktop::GraphView</name>
    <message>
        <source>Workflow graph</source>
        <translation>Graph des Workflows</translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n Zustand</numerusform>
            <numerusform>%n Zustände</numerusform>
        </translation>
    </message>
    <message>
        <source>No states yet</source>
        <translation>Noch keine Zustände</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>sonst</translation>
    </message>
    <message>
        <source>%1 in it now, %2 entered, %3 failed</source>
        <translation>%1 gerade darin, %2 eingetreten, %3 fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n times in this execution</source>
        <translation>
            <numerusform>%n-mal in dieser Ausführung</numerusform>
            <numerusform>%n-mal in dieser Ausführung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::GroupHead</name>
    <message>
        <source>Open</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Handbook</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Das Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>Was sie gemeinsam haben</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::HistoryModel</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>After event %1</source>
        <translation>Nach Ereignis %1</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
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
    <message>
        <source>Read AppSpec…</source>
        <translation>AppSpec einlesen …</translation>
    </message>
    <message>
        <source>Takes the hooks from an appspec.yml or appspec.json of CodeDeploy.</source>
        <translation>Übernimmt die Hooks aus einer appspec.yml oder appspec.json von CodeDeploy.</translation>
    </message>
    <message>
        <source>Fixed by AWS</source>
        <translation>Von AWS festgelegt</translation>
    </message>
    <message>
        <source>Retries of AWS&apos;s SDKs</source>
        <translation>Wiederholungen der AWS-SDKs</translation>
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
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::LiveChart</name>
    <message>
        <source>Recovery</source>
        <translation>Erholung</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::LoadFiles</name>
    <message numerus="yes">
        <source>%n more lines are wrong.</source>
        <translation>
            <numerusform>%n weitere Zeile ist falsch.</numerusform>
            <numerusform>%n weitere Zeilen sind falsch.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests in %2 are replayed.</source>
        <translation>%1 Anfragen in %2 werden wiederholt.</translation>
    </message>
    <message>
        <source>The load of &quot;%1&quot; cannot be imported.</source>
        <translation>Die Last aus „%1“ kann nicht übernommen werden.</translation>
    </message>
    <message>
        <source>Select the clients that are to replay it; if there are none, draw some.</source>
        <translation>Die Clients auswählen, die sie wiederholen sollen; wenn es keine gibt, welche zeichnen.</translation>
    </message>
    <message>
        <source>Import a load</source>
        <translation>Last übernehmen</translation>
    </message>
    <message>
        <source>Add request classes</source>
        <translation>Anfrageklassen hinzufügen</translation>
    </message>
    <message>
        <source>Change the load</source>
        <translation>Last ändern</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::LoadGraph</name>
    <message numerus="yes">
        <source>%n users</source>
        <translation>
            <numerusform>%n Nutzer</numerusform>
            <numerusform>%n Nutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no points that can be moved.</source>
        <translation>Sie hat keine Punkte, die sich verschieben lassen.</translation>
    </message>
    <message>
        <source>Point %1 of %2: %3</source>
        <translation>Punkt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::LoadPane</name>
    <message>
        <source>Drag a point, double-click to add one, Delete removes it</source>
        <translation>Punkt ziehen, Doppelklick fügt einen hinzu, Entf entfernt ihn</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Replay a CSV file or an access log of a load balancer or CloudFront</source>
        <translation>Eine CSV-Datei oder ein Zugriffsprotokoll eines Load Balancers oder von CloudFront wiederholen</translation>
    </message>
    <message>
        <source>Load of %1: users</source>
        <translation>Last von %1: Nutzer</translation>
    </message>
    <message>
        <source>Load of %1: requests per second</source>
        <translation>Last von %1: Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Change the load</source>
        <translation>Last ändern</translation>
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
        <source>Opening %1...</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
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
        <source>No recovery copy: %1</source>
        <translation>Keine Sicherungskopie: %1</translation>
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
    <message>
        <source>Add the missing rule</source>
        <translation>Die fehlende Regel hinzufügen</translation>
    </message>
    <message>
        <source>The rule cannot be added.</source>
        <translation>Die Regel kann nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What the design costs at this rate; click for each component&apos;s part</source>
        <translation>Was der Entwurf so kostet; ein Klick zeigt den Anteil jeder Komponente</translation>
    </message>
    <message>
        <source>%1 / month</source>
        <translation>%1 / Monat</translation>
    </message>
    <message>
        <source>Change a price</source>
        <translation>Preis ändern</translation>
    </message>
    <message>
        <source>Use the table&apos;s price</source>
        <translation>Preis der Tabelle verwenden</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>This trace is not kept any more.</source>
        <translation>Diese Spur ist nicht mehr aufgehoben.</translation>
    </message>
    <message>
        <source>No note of this design tells a story: add steps to one in the inspector, or open an example.</source>
        <translation>Keine Notiz dieses Entwurfs erzählt eine Geschichte: Geben Sie einer im Inspektor Schritte, oder öffnen Sie ein Beispiel.</translation>
    </message>
    <message>
        <source>The design has no deployment: add one to a group or a function in the inspector.</source>
        <translation>Der Entwurf hat keine Bereitstellung: Fügen Sie im Inspektor eine für eine Gruppe oder Funktion hinzu.</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Bereitstellungen</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>das System</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::MapView</name>
    <message>
        <source>Service map</source>
        <translation>Dienstkarte</translation>
    </message>
    <message>
        <source>%1: %2 on average of %L3 answers</source>
        <translation>%1: im Mittel %2 bei %L3 Antworten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>%1 not OK</source>
        <translation>%1 nicht OK</translation>
    </message>
    <message>
        <source>all OK</source>
        <translation>alle OK</translation>
    </message>
    <message>
        <source>No traces</source>
        <translation>Keine Spuren</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::MeasureChart</name>
    <message>
        <source>%1 (%)</source>
        <translation>%1 (%)</translation>
    </message>
    <message>
        <source>%1 (ms)</source>
        <translation>%1 (ms)</translation>
    </message>
    <message>
        <source>%1 (s)</source>
        <translation>%1 (s)</translation>
    </message>
    <message>
        <source>%1 (a second)</source>
        <translation>%1 (je Sekunde)</translation>
    </message>
    <message>
        <source>%1 ($)</source>
        <translation>%1 ($)</translation>
    </message>
    <message>
        <source>%1 of each variant</source>
        <translation>%1 jeder Variante</translation>
    </message>
    <message>
        <source>%1 (times)</source>
        <translation>%1 (Vielfaches)</translation>
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
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Cost on cards</source>
        <translation>&amp;Kosten auf Karten</translation>
    </message>
    <message>
        <source>Cards say what they cost a month instead of how many requests they get</source>
        <translation>Karten zeigen, was sie im Monat kosten, statt wie viele Anfragen sie bekommen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Experiment of AWS FIS...</source>
        <translation>&amp;Experiment von AWS FIS …</translation>
    </message>
    <message>
        <source>Recording of &amp;load...</source>
        <translation>Aufzeichnung von &amp;Last …</translation>
    </message>
    <message>
        <source>Play the s&amp;tory</source>
        <translation>Geschich&amp;te abspielen</translation>
    </message>
    <message>
        <source>Compare deployment &amp;policies...</source>
        <translation>Arten der &amp;Bereitstellung vergleichen …</translation>
    </message>
    <message>
        <source>Compare ways to &amp;cache...</source>
        <translation>Arten des &amp;Cachings vergleichen …</translation>
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
    <name>nephoscope::desktop::Page</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>What can befall it</source>
        <translation>Was ihm zustoßen kann</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>simplified</source>
        <translation>vereinfacht</translation>
    </message>
    <message>
        <source>not simulated</source>
        <translation>nicht simuliert</translation>
    </message>
    <message>
        <source>Rules, limits as of 2020</source>
        <translation>Regeln, Grenzen mit Stand 2020</translation>
    </message>
    <message>
        <source>Rules, limits as of today</source>
        <translation>Regeln, Grenzen mit Stand heute</translation>
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
    <message>
        <source>Elastic Beanstalk</source>
        <translation>Elastic Beanstalk</translation>
    </message>
    <message>
        <source>elastic beanstalk environment application deploy</source>
        <translation>elastic beanstalk umgebung anwendung bereitstellung environment deploy</translation>
    </message>
    <message>
        <source>An environment: a load balancer, a group and the alarms that scale it, set as Beanstalk does. A deployment of the group has Beanstalk&apos;s policies.</source>
        <translation>Eine Umgebung: ein Lastverteiler, eine Gruppe und die Alarme, die sie skalieren, eingestellt wie von Beanstalk. Eine Bereitstellung der Gruppe hat Beanstalks Verfahren.</translation>
    </message>
    <message>
        <source>Beanstalk with database</source>
        <translation>Beanstalk mit Datenbank</translation>
    </message>
    <message>
        <source>An environment with a database inside it, which is deleted and made anew when the environment is rebuilt.</source>
        <translation>Eine Umgebung mit einer Datenbank darin, die gelöscht und neu angelegt wird, wenn die Umgebung neu aufgebaut wird.</translation>
    </message>
    <message>
        <source>Beanstalk with NLB</source>
        <translation>Beanstalk mit NLB</translation>
    </message>
    <message>
        <source>An environment whose instances are checked by TCP: an app that answers errors stays in service.</source>
        <translation>Eine Umgebung, deren Instanzen über TCP geprüft werden: Eine App, die mit Fehlern antwortet, bleibt in Betrieb.</translation>
    </message>
    <message>
        <source>Beanstalk with CLB</source>
        <translation>Beanstalk mit CLB</translation>
    </message>
    <message>
        <source>An environment whose instances are checked by TCP, and which cuts what an instance has when it leaves.</source>
        <translation>Eine Umgebung, deren Instanzen über TCP geprüft werden und die abbricht, was eine Instanz noch hat, wenn sie geht.</translation>
    </message>
    <message>
        <source> rds database</source>
        <translation> rds datenbank</translation>
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
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Scaling policies</source>
        <translation>Skalierungsrichtlinien</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Scheduled actions</source>
        <translation>Geplante Aktionen</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>commit at %1</source>
        <translation>Commit um %1</translation>
    </message>
    <message>
        <source>Sampling rules</source>
        <translation>Stichprobenregeln</translation>
    </message>
    <message>
        <source>%1 / s + %2</source>
        <translation>%1 / s + %2</translation>
    </message>
    <message>
        <source>by a pipeline</source>
        <translation>durch eine Pipeline</translation>
    </message>
    <message>
        <source>commit at %1, then every %2</source>
        <translation>Commit bei %1, dann alle %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::PlanBar</name>
    <message numerus="yes">
        <source>  and %n more</source>
        <translation>
            <numerusform>  und %n weiteres</numerusform>
            <numerusform>  und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A commit every %1</source>
        <translation>Ein Commit alle %1</translation>
    </message>
    <message>
        <source> (in progress)</source>
        <translation> (im Gang)</translation>
    </message>
    <message>
        <source> (done)</source>
        <translation> (fertig)</translation>
    </message>
    <message>
        <source> (failed)</source>
        <translation> (fehlgeschlagen)</translation>
    </message>
    <message>
        <source> (stopped)</source>
        <translation> (gestoppt)</translation>
    </message>
    <message>
        <source> (skipped)</source>
        <translation> (übersprungen)</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::PlanItem</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At %1, until the run ends</source>
        <translation>Um %1, bis der Lauf endet</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Um %1</translation>
    </message>
    <message>
        <source>At %1, for %2</source>
        <translation>Um %1, für %2</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed at %1</source>
        <translation>Abgeschlossen bei %1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Gestoppt bei %1</translation>
    </message>
    <message>
        <source>Failed at %1</source>
        <translation>Fehlgeschlagen bei %1</translation>
    </message>
    <message>
        <source>Succeeded at %1</source>
        <translation>Erfolgreich bei %1</translation>
    </message>
    <message>
        <source>Failed at %1 in %2</source>
        <translation>Fehlgeschlagen bei %1 in %2</translation>
    </message>
    <message>
        <source>Superseded at %1</source>
        <translation>Abgelöst bei %1</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>In progress: %1 since %2</source>
        <translation>Im Gang: %1 seit %2</translation>
    </message>
    <message>
        <source>Execution %1: %2</source>
        <translation>Ausführung %1: %2</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::PlanLane</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Change the duration of %1</source>
        <translation>Dauer von %1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n after the end</source>
        <translation>
            <numerusform>%n nach dem Ende</numerusform>
            <numerusform>%n nach dem Ende</numerusform>
        </translation>
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
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Experiment templates of AWS FIS (*.json);;All files (*)</source>
        <translation>Experimentvorlagen von AWS FIS (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>AppSpec files (*.yml *.yaml *.json);;All files (*)</source>
        <translation>AppSpec-Dateien (*.yml *.yaml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Recordings of load (*.csv *.log *.txt *.gz);;All files (*)</source>
        <translation>Lastaufzeichnungen (*.csv *.log *.txt *.gz);;Alle Dateien (*)</translation>
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
    <message>
        <source>Add this rule</source>
        <translation>Diese Regel hinzufügen</translation>
    </message>
    <message>
        <source>Last failover</source>
        <translation>Letztes Umschalten</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::Recovery</name>
    <message>
        <source>&quot;%1&quot; cannot be written to.</source>
        <translation>In „%1“ lässt sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ReferenceCells</name>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
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
    <message>
        <source>What disturbed the system is over, and its answers are not back: click to see why</source>
        <translation>Was das System gestört hat, ist vorbei, und seine Antworten sind nicht zurück: Klick zeigt, warum</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::ShareBar</name>
    <message>
        <source>No trace chosen</source>
        <translation>Keine Spur gewählt</translation>
    </message>
    <message>
        <source>What happened later is not kept.</source>
        <translation>Was später geschah, ist nicht aufgehoben.</translation>
    </message>
    <message>
        <source>Response %1 =</source>
        <translation>Antwort %1 =</translation>
    </message>
    <message>
        <source>Under way for %1 =</source>
        <translation>Seit %1 unterwegs =</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Of calls made side by side, the one that was waited for longest.</source>
        <translation>Von Aufrufen nebeneinander der, auf den am längsten gewartet wurde.</translation>
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
    <name>nephoscope::desktop::StoryBar</name>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to the next step as fast as possible</source>
        <translation>So schnell wie möglich zum nächsten Schritt</translation>
    </message>
    <message>
        <source>End the story; the run goes on</source>
        <translation>Geschichte beenden; der Lauf geht weiter</translation>
    </message>
    <message>
        <source>End the story</source>
        <translation>Geschichte beenden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
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
    <name>nephoscope::desktop::Topic</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Access: IAM and security groups</source>
        <translation>Zugriff: IAM und Sicherheitsgruppen</translation>
    </message>
    <message>
        <source>Calls and retries (AWS SDK)</source>
        <translation>Aufrufe und Wiederholungen (AWS SDK)</translation>
    </message>
    <message>
        <source>Metrics and alarms (CloudWatch)</source>
        <translation>Metriken und Alarme (CloudWatch)</translation>
    </message>
    <message>
        <source>Traces (X-Ray)</source>
        <translation>Traces (X-Ray)</translation>
    </message>
    <message>
        <source>Pipelines (CodePipeline)</source>
        <translation>Pipelines (CodePipeline)</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::TraceModel</name>
    <message>
        <source>in progress</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>First component</source>
        <translation>Erste Komponente</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::TracesPanel</name>
    <message>
        <source>Traces</source>
        <translation>Spuren</translation>
    </message>
    <message>
        <source>Only traces with this answer</source>
        <translation>Nur Spuren mit dieser Antwort</translation>
    </message>
    <message>
        <source>Any answer</source>
        <translation>Jede Antwort</translation>
    </message>
    <message>
        <source>Only traces that went through this component</source>
        <translation>Nur Spuren durch diese Komponente</translation>
    </message>
    <message>
        <source>Any component</source>
        <translation>Jede Komponente</translation>
    </message>
    <message>
        <source>Only traces that took at least so long</source>
        <translation>Nur Spuren, die mindestens so lange dauerten</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>mindestens </translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jede Dauer</translation>
    </message>
    <message>
        <source>Only traces of this second</source>
        <translation>Nur Spuren dieser Sekunde</translation>
    </message>
    <message>
        <source>second </source>
        <translation>Sekunde </translation>
    </message>
    <message>
        <source>All seconds</source>
        <translation>Alle Sekunden</translation>
    </message>
    <message>
        <source>Show all traces</source>
        <translation>Alle Spuren zeigen</translation>
    </message>
    <message>
        <source>Up to the answer</source>
        <translation>Bis zur Antwort</translation>
    </message>
    <message>
        <source>The axis ends with the client&apos;s answer, whatever goes on after it</source>
        <translation>Die Achse endet mit der Antwort an den Client, was auch immer danach weitergeht</translation>
    </message>
    <message>
        <source>What is shown beside the list</source>
        <translation>Was neben der Liste gezeigt wird</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>Wasserfall</translation>
    </message>
    <message>
        <source>Service map</source>
        <translation>Dienstkarte</translation>
    </message>
    <message>
        <source>%L1 of %L2 traces</source>
        <translation>%L1 von %L2 Spuren</translation>
    </message>
    <message>
        <source>Play to see traces: one request a second and 5 % of the rest, or as the design&apos;s sampling rules say.</source>
        <translation>Abspielen zeigt Spuren: eine Anfrage je Sekunde und 5 % der übrigen, oder was die Stichprobenregeln des Entwurfs sagen.</translation>
    </message>
    <message>
        <source>the oldest %L1 are not kept</source>
        <translation>die ältesten %L1 sind nicht aufgehoben</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::WaterfallView</name>
    <message>
        <source>Waterfall of the chosen trace</source>
        <translation>Wasserfall der gewählten Spur</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asynchron</translation>
    </message>
    <message>
        <source>in a batch</source>
        <translation>in einem Stapel</translation>
    </message>
    <message>
        <source>after %1, for %2</source>
        <translation>nach %1, für %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>its caller waited until %1</source>
        <translation>sein Aufrufer wartete bis %1</translation>
    </message>
    <message>
        <source>answered from a cache</source>
        <translation>aus einem Cache beantwortet</translation>
    </message>
    <message>
        <source>caused by %1</source>
        <translation>verursacht von %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>still in progress</source>
        <translation>noch unterwegs</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>unterwegs</translation>
    </message>
</context>
<context>
    <name>nephoscope::desktop::WorkflowEditor</name>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Fit the graph</source>
        <translation>Graph einpassen</translation>
    </message>
    <message>
        <source>Workflow — %1</source>
        <translation>Workflow — %1</translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n Zustand</numerusform>
            <numerusform>%n Zustände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Keine Fehler</translation>
    </message>
    <message>
        <source>Change the workflow</source>
        <translation>Den Workflow ändern</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message>
        <source>Not pasted: a definition has at most 1 MB. The text is as it was.</source>
        <translation>Nicht eingefügt: Eine Definition hat höchstens 1 MB. Der Text ist, wie er war.</translation>
    </message>
    <message>
        <source>A definition has at most 1 MB: the design keeps its last text until this one is shorter.</source>
        <translation>Eine Definition hat höchstens 1 MB: Der Entwurf behält seinen letzten Text, bis dieser kürzer ist.</translation>
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
        <source>Operations per second</source>
        <translation>Operationen je Sekunde</translation>
    </message>
    <message>
        <source>Oracle</source>
        <translation>Oracle</translation>
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
    <message>
        <source>$LATEST</source>
        <translation>$LATEST</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>.NET</source>
        <translation>.NET</translation>
    </message>
    <message>
        <source>0.5 GB</source>
        <translation>0.5 GB</translation>
    </message>
    <message>
        <source>0: no limit.</source>
        <translation>0: ohne Grenze.</translation>
    </message>
    <message>
        <source>0: none of its own.</source>
        <translation>0: keine eigene.</translation>
    </message>
    <message>
        <source>0: nothing is cached.</source>
        <translation>0: nichts wird zwischengespeichert.</translation>
    </message>
    <message>
        <source>0: short polling. Lambda always waits 20 s.</source>
        <translation>0: Short polling. Lambda wartet immer 20 s.</translation>
    </message>
    <message>
        <source>1.6 GB</source>
        <translation>1.6 GB</translation>
    </message>
    <message>
        <source>10 GB fill a partition.</source>
        <translation>10 GB füllen eine Partition.</translation>
    </message>
    <message>
        <source>10 s for TCP checks, 6 s for HTTP.</source>
        <translation>10 s für Prüfungen mit TCP, 6 s mit HTTP.</translation>
    </message>
    <message>
        <source>118 GB</source>
        <translation>118 GB</translation>
    </message>
    <message>
        <source>13.5 GB</source>
        <translation>13.5 GB</translation>
    </message>
    <message>
        <source>237 GB</source>
        <translation>237 GB</translation>
    </message>
    <message>
        <source>28.4 GB</source>
        <translation>28.4 GB</translation>
    </message>
    <message>
        <source>30 days.</source>
        <translation>30 Tage.</translation>
    </message>
    <message>
        <source>30, or 10 for fast checks.</source>
        <translation>30 oder, für schnelle Prüfungen, 10.</translation>
    </message>
    <message>
        <source>429</source>
        <translation>429</translation>
    </message>
    <message>
        <source>4XX</source>
        <translation>4XX</translation>
    </message>
    <message>
        <source>4xx</source>
        <translation>4xx</translation>
    </message>
    <message>
        <source>503 Slow Down</source>
        <translation>503 Slow Down</translation>
    </message>
    <message>
        <source>58.2 GB</source>
        <translation>58.2 GB</translation>
    </message>
    <message>
        <source>5XX</source>
        <translation>5XX</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>6.1 GB</source>
        <translation>6.1 GB</translation>
    </message>
    <message>
        <source>99th percentile divided by the median; 1: constant.</source>
        <translation>99. Perzentil geteilt durch den Median; 1: konstant.</translation>
    </message>
    <message>
        <source>A WCU is one write a second of up to 1 KB.</source>
        <translation>Eine WCU ist ein Schreibzugriff je Sekunde von bis zu 1 KB.</translation>
    </message>
    <message>
        <source>A bucket of objects, read and written over HTTP.</source>
        <translation>Ein Bucket mit Objekten, über HTTP gelesen und geschrieben.</translation>
    </message>
    <message>
        <source>A compiled program with a runtime of its own, such as Rust.</source>
        <translation>Ein kompiliertes Programm mit eigener Laufzeitumgebung, etwa in Rust.</translation>
    </message>
    <message>
        <source>A connection without traffic for this long is forgotten; what is sent over it then gets a reset.</source>
        <translation>Eine Verbindung, die so lange ohne Verkehr ist, wird vergessen; was danach über sie geschickt wird, bekommt einen Reset.</translation>
    </message>
    <message>
        <source>A content delivery network: copies of what origins serve, near the viewers.</source>
        <translation>Ein Content Delivery Network: Kopien dessen, was Ursprünge liefern, nahe bei den Viewern.</translation>
    </message>
    <message>
        <source>A copy of the table under another key, with capacity of its own.</source>
        <translation>Eine Kopie der Tabelle unter einem anderen Schlüssel, mit eigener Kapazität.</translation>
    </message>
    <message>
        <source>A function that runs in environments of its own, one request in each at a time.</source>
        <translation>Eine Funktion, die in eigenen Umgebungen läuft, in jeder eine Anfrage zur gleichen Zeit.</translation>
    </message>
    <message>
        <source>A hash in front of the name spreads the items over all prefixes.</source>
        <translation>Ein Hash vor dem Namen verteilt die Objekte auf alle Präfixe.</translation>
    </message>
    <message>
        <source>A key-value table with capacity by the second.</source>
        <translation>Eine Schlüssel-Wert-Tabelle mit Kapazität je Sekunde.</translation>
    </message>
    <message>
        <source>A larger request is refused (400).</source>
        <translation>Eine größere Anfrage wird abgewiesen (400).</translation>
    </message>
    <message>
        <source>A message received as often goes to the dead-letter queue instead of being received once more.</source>
        <translation>Eine Nachricht, die so oft empfangen wurde, kommt in die Dead-Letter-Queue, statt noch einmal empfangen zu werden.</translation>
    </message>
    <message>
        <source>A message&apos;s group is its item&apos;s number modulo this; without a data set, groups are random.</source>
        <translation>Die Gruppe einer Nachricht ist die Nummer ihres Objekts modulo dieser Zahl; ohne Datenmenge sind die Gruppen zufällig.</translation>
    </message>
    <message>
        <source>A name for it; empty: the target&apos;s.</source>
        <translation>Ein Name dafür; leer: der des Ziels.</translation>
    </message>
    <message>
        <source>A new bucket has one; under load they double up to one for each prefix. 0: all are there.</source>
        <translation>Ein neuer Bucket hat eine; unter Last verdoppeln sie sich bis zu einer je Präfix. 0: alle sind da.</translation>
    </message>
    <message>
        <source>A projected value</source>
        <translation>Ein projizierter Wert</translation>
    </message>
    <message>
        <source>A read that finds its object archived starts its restore.</source>
        <translation>Ein Lesezugriff, der sein Objekt archiviert findet, startet dessen Wiederherstellung.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>API Gateway</source>
        <translation>API Gateway</translation>
    </message>
    <message>
        <source>API key required</source>
        <translation>API-Schlüssel erforderlich</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API latency</source>
        <translation>API-Latenz</translation>
    </message>
    <message>
        <source>Account rate</source>
        <translation>Rate des Kontos</translation>
    </message>
    <message>
        <source>Account&apos;s concurrency</source>
        <translation>Gleichzeitigkeit des Kontos</translation>
    </message>
    <message>
        <source>Added lag (s)</source>
        <translation>Zusätzlicher Verzug (s)</translation>
    </message>
    <message>
        <source>Added start (s)</source>
        <translation>Zusätzliche Startdauer (s)</translation>
    </message>
    <message>
        <source>After errors of the function.</source>
        <translation>Nach Fehlern der Funktion.</translation>
    </message>
    <message>
        <source>Age of the oldest</source>
        <translation>Höchstes Alter</translation>
    </message>
    <message>
        <source>Age of the oldest stream record that a reader has not worked off.</source>
        <translation>Alter des ältesten Stream-Datensatzes, den ein Leser noch nicht abgearbeitet hat.</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Alle Attribute</translation>
    </message>
    <message>
        <source>All messages of one request count as the same. Otherwise each call of a producer is one, whatever the number of its attempts.</source>
        <translation>Alle Nachrichten einer Anfrage gelten als dieselbe. Sonst ist jeder Aufruf eines Produzenten eine, wie viele Versuche er auch braucht.</translation>
    </message>
    <message>
        <source>All of them, with the restore tier that is set.</source>
        <translation>Alle, mit der eingestellten Stufe der Wiederherstellung.</translation>
    </message>
    <message>
        <source>All records in one answer; health is not looked at.</source>
        <translation>Alle Einträge in einer Antwort; der Zustand wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Allowed origins</source>
        <translation>Erlaubte Ursprünge</translation>
    </message>
    <message>
        <source>An RCU is one strongly consistent or two eventually consistent reads a second of up to 4 KB.</source>
        <translation>Eine RCU ist ein stark konsistenter Lesezugriff oder sind zwei letztendlich konsistente je Sekunde von bis zu 4 KB.</translation>
    </message>
    <message>
        <source>An SQS queue that the topic is connected to; it gets what could not be delivered, and nothing else.</source>
        <translation>Eine SQS-Warteschlange, mit der das Topic verbunden ist; sie bekommt, was nicht zugestellt werden konnte, und sonst nichts.</translation>
    </message>
    <message>
        <source>Another queue of the same type.</source>
        <translation>Eine andere Warteschlange desselben Typs.</translation>
    </message>
    <message>
        <source>Another sort key within a partition key; uses the table&apos;s capacity.</source>
        <translation>Ein anderer Sortierschlüssel innerhalb eines Partitionsschlüssels; nutzt die Kapazität der Tabelle.</translation>
    </message>
    <message>
        <source>Answers with a 4xx, of all.</source>
        <translation>Antworten mit 4xx, von allen.</translation>
    </message>
    <message>
        <source>Answers with a 5xx, of all.</source>
        <translation>Antworten mit 5xx, von allen.</translation>
    </message>
    <message>
        <source>Around the world; each checks on its own.</source>
        <translation>Auf der ganzen Welt; jeder prüft für sich.</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>Asien</translation>
    </message>
    <message>
        <source>Asynchronous invocation</source>
        <translation>Asynchroner Aufruf</translation>
    </message>
    <message>
        <source>At least 50. 0: 29 s, for an HTTP API 30 s. What was called goes on working after it.</source>
        <translation>Mindestens 50. 0: 29 s, für eine HTTP API 30 s. Das Aufgerufene arbeitet danach weiter.</translation>
    </message>
    <message>
        <source>At most so many at the same time, and nobody else can have them; 0 stops the function, -1: none.</source>
        <translation>Höchstens so viele gleichzeitig, und niemand sonst kann sie haben; 0 hält die Funktion an, -1: keine.</translation>
    </message>
    <message>
        <source>Australia and New Zealand</source>
        <translation>Australien und Neuseeland</translation>
    </message>
    <message>
        <source>Auto scaling</source>
        <translation>Auto Scaling</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <source>BatchGetItem</source>
        <translation>BatchGetItem</translation>
    </message>
    <message>
        <source>BatchWriteItem</source>
        <translation>BatchWriteItem</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Batches worked on at the same time, from 2; 0: no limit but Lambda&apos;s own.</source>
        <translation>Gleichzeitig bearbeitete Stapel, ab 2; 0: ohne Grenze außer der von Lambda selbst.</translation>
    </message>
    <message>
        <source>Batching window</source>
        <translation>Stapelfenster</translation>
    </message>
    <message>
        <source>Before anybody sees a new message.</source>
        <translation>Bevor jemand eine neue Nachricht sieht.</translation>
    </message>
    <message>
        <source>Billing mode</source>
        <translation>Abrechnungsmodus</translation>
    </message>
    <message>
        <source>Browsers ask whether the page may use another origin&apos;s objects.</source>
        <translation>Browser fragen, ob die Seite Objekte eines anderen Ursprungs nutzen darf.</translation>
    </message>
    <message>
        <source>Bucket key</source>
        <translation>Bucket-Schlüssel</translation>
    </message>
    <message>
        <source>Bulk</source>
        <translation>Bulk</translation>
    </message>
    <message>
        <source>Burst at the start</source>
        <translation>Stoßmenge am Anfang</translation>
    </message>
    <message>
        <source>Burst of a key</source>
        <translation>Stoßmenge eines Schlüssels</translation>
    </message>
    <message>
        <source>Burst of each method</source>
        <translation>Stoßmenge jeder Methode</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>Nach Reihenfolge</translation>
    </message>
    <message>
        <source>Bytes of objects read.</source>
        <translation>Bytes gelesener Objekte.</translation>
    </message>
    <message>
        <source>Bytes of objects written.</source>
        <translation>Bytes geschriebener Objekte.</translation>
    </message>
    <message>
        <source>Bytes of what viewers read.</source>
        <translation>Bytes, die Viewer gelesen haben.</translation>
    </message>
    <message>
        <source>Bytes of what viewers wrote.</source>
        <translation>Bytes, die Viewer geschrieben haben.</translation>
    </message>
    <message>
        <source>CORS</source>
        <translation>CORS</translation>
    </message>
    <message>
        <source>CPU comes with it: 1,769 MB are one vCPU, and one thread uses no more.</source>
        <translation>Die CPU kommt mit ihm: 1769 MB sind eine vCPU, und ein Thread nutzt nicht mehr.</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>Cache misses</source>
        <translation>Cache-Fehlgriffe</translation>
    </message>
    <message>
        <source>Cache responses</source>
        <translation>Antworten zwischenspeichern</translation>
    </message>
    <message>
        <source>Cache size</source>
        <translation>Größe des Caches</translation>
    </message>
    <message>
        <source>Cache-Control of the origin</source>
        <translation>Cache-Control des Ursprungs</translation>
    </message>
    <message>
        <source>Cached request classes</source>
        <translation>Anfrageklassen im Cache</translation>
    </message>
    <message>
        <source>Called as</source>
        <translation>Aufgerufen als</translation>
    </message>
    <message>
        <source>Callers keep idle connections</source>
        <translation>Aufrufer behalten ungenutzte Verbindungen</translation>
    </message>
    <message>
        <source>Calls refused because a transaction was writing one of their items.</source>
        <translation>Aufrufe, abgewiesen, weil eine Transaktion gerade eines ihrer Objekte schrieb.</translation>
    </message>
    <message>
        <source>Calls that ended with ProvisionedThroughputExceededException.</source>
        <translation>Aufrufe, die mit ProvisionedThroughputExceededException endeten.</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Canary</translation>
    </message>
    <message>
        <source>Canary goes to</source>
        <translation>Canary geht an</translation>
    </message>
    <message>
        <source>Canary traffic</source>
        <translation>Verkehr des Canary</translation>
    </message>
    <message>
        <source>Canary uses the cache</source>
        <translation>Canary nutzt den Cache</translation>
    </message>
    <message>
        <source>Capacity left (0..1)</source>
        <translation>Verbleibende Kapazität (0..1)</translation>
    </message>
    <message>
        <source>Checked with</source>
        <translation>Geprüft mit</translation>
    </message>
    <message>
        <source>Checkers</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>Checkers that reach their target, of all.</source>
        <translation>Prüfer, die ihr Ziel erreichen, von allen.</translation>
    </message>
    <message>
        <source>Checks in a row that change a checker&apos;s opinion, either way.</source>
        <translation>So viele Prüfungen in Folge ändern die Meinung eines Prüfers, in beide Richtungen.</translation>
    </message>
    <message>
        <source>Chosen at random for each request.</source>
        <translation>Für jede Anfrage zufällig gewählt.</translation>
    </message>
    <message>
        <source>Clients are pages in browsers</source>
        <translation>Clients sind Seiten in Browsern</translation>
    </message>
    <message>
        <source>Clients have no credentials</source>
        <translation>Clients haben keine Anmeldedaten</translation>
    </message>
    <message>
        <source>Clients restore what they miss</source>
        <translation>Clients stellen wieder her, was ihnen fehlt</translation>
    </message>
    <message>
        <source>Clients send the key</source>
        <translation>Clients schicken den Schlüssel</translation>
    </message>
    <message>
        <source>Clients&apos; connections end at the nearest edge location.</source>
        <translation>Verbindungen der Clients enden am nächsten Edge-Standort.</translation>
    </message>
    <message>
        <source>Clients, or another caller outside AWS.</source>
        <translation>Clients oder ein anderer Aufrufer außerhalb von AWS.</translation>
    </message>
    <message>
        <source>CloudFront</source>
        <translation>CloudFront</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>Kaltstart</translation>
    </message>
    <message>
        <source>Cold start time</source>
        <translation>Dauer des Kaltstarts</translation>
    </message>
    <message>
        <source>Cold starts</source>
        <translation>Kaltstarts</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Concurrency of what the function can have.</source>
        <translation>Gleichzeitigkeit im Verhältnis zu dem, was die Funktion haben kann.</translation>
    </message>
    <message>
        <source>Concurrency used</source>
        <translation>Benutzte Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Connections that were opened.</source>
        <translation>Verbindungen, die geöffnet wurden.</translation>
    </message>
    <message>
        <source>Connections without a row here have weight 1 and a health check.</source>
        <translation>Verbindungen ohne Zeile haben Gewicht 1 und eine Zustandsprüfung.</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Konsistenz</translation>
    </message>
    <message>
        <source>Consumed RCU</source>
        <translation>Verbrauchte RCU</translation>
    </message>
    <message>
        <source>Consumed WCU</source>
        <translation>Verbrauchte WCU</translation>
    </message>
    <message>
        <source>Consumed of available read units of the table.</source>
        <translation>Verbrauchte Leseeinheiten der Tabelle, von den verfügbaren.</translation>
    </message>
    <message>
        <source>Consumed of available write units of the table.</source>
        <translation>Verbrauchte Schreibeinheiten der Tabelle, von den verfügbaren.</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Konsumenten</translation>
    </message>
    <message>
        <source>Content-based deduplication</source>
        <translation>Deduplizierung nach Inhalt</translation>
    </message>
    <message>
        <source>Copies older than the newest at the source.</source>
        <translation>Kopien, die älter waren als das Neueste an der Quelle.</translation>
    </message>
    <message>
        <source>Costs twice as much and never sees an old value.</source>
        <translation>Kostet doppelt so viel und sieht nie einen alten Wert.</translation>
    </message>
    <message>
        <source>Counts instead of max-age; -1: not sent.</source>
        <translation>Gilt statt max-age; -1: nicht gesendet.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Cut capacity</source>
        <translation>Kapazität kürzen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbare</translation>
    </message>
    <message>
        <source>Dead-letter queue</source>
        <translation>Dead-Letter-Queue</translation>
    </message>
    <message>
        <source>Deduplication scope</source>
        <translation>Bereich der Deduplizierung</translation>
    </message>
    <message>
        <source>Default TTL</source>
        <translation>Vorgabe der TTL</translation>
    </message>
    <message>
        <source>Delay invocations</source>
        <translation>Aufrufe verzögern</translation>
    </message>
    <message>
        <source>Delay replication</source>
        <translation>Replikation verzögern</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>DeleteItem</source>
        <translation>DeleteItem</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Deletes all messages, those in flight too.</source>
        <translation>Löscht alle Nachrichten, auch die unterwegs.</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Delivery delay</source>
        <translation>Zustellverzögerung</translation>
    </message>
    <message>
        <source>Delivery latency</source>
        <translation>Latenz der Zustellung</translation>
    </message>
    <message>
        <source>Destroy the zone</source>
        <translation>Die Zone zerstören</translation>
    </message>
    <message>
        <source>Distinct keys</source>
        <translation>Verschiedene Schlüssel</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>DynamoDB</source>
        <translation>DynamoDB</translation>
    </message>
    <message>
        <source>Each has a request rate of its own.</source>
        <translation>Jedes hat eine eigene Anfragerate.</translation>
    </message>
    <message>
        <source>Each invocation begins later; the delay counts in its duration and its timeout.</source>
        <translation>Jeder Aufruf beginnt später; die Verzögerung zählt zu seiner Dauer und seiner Zeitgrenze.</translation>
    </message>
    <message>
        <source>Each request class is a method with a bucket of its own. 0: only the account&apos;s rate acts.</source>
        <translation>Jede Anfrageklasse ist eine Methode mit eigenem Markeneimer. 0: nur die Rate des Kontos wirkt.</translation>
    </message>
    <message>
        <source>Each request uses a key of KMS, and KMS&apos;s request quota.</source>
        <translation>Jede Anfrage nutzt einen Schlüssel von KMS und dessen Anfragekontingent.</translation>
    </message>
    <message>
        <source>Each write leaves a record for 24 hours; those connected read them.</source>
        <translation>Jeder Schreibzugriff hinterlässt für 24 Stunden einen Datensatz; wer verbunden ist, liest ihn.</translation>
    </message>
    <message>
        <source>Edge latency</source>
        <translation>Latenz des Edge-Standorts</translation>
    </message>
    <message>
        <source>Edge locations</source>
        <translation>Edge-Standorte</translation>
    </message>
    <message>
        <source>Edge to regional cache</source>
        <translation>Edge bis regionaler Cache</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Edges</translation>
    </message>
    <message>
        <source>Empty at the start</source>
        <translation>Am Anfang leer</translation>
    </message>
    <message>
        <source>Empty receives</source>
        <translation>Leere Abrufe</translation>
    </message>
    <message>
        <source>Empty: the table.</source>
        <translation>Leer: die Tabelle.</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Entry size</source>
        <translation>Größe eines Eintrags</translation>
    </message>
    <message>
        <source>Environments are gone, busy ones with their invocation; the next invocations start cold. Provisioned ones stay.</source>
        <translation>Umgebungen sind weg, beschäftigte samt ihrem Aufruf; die nächsten Aufrufe starten kalt. Bereitgestellte bleiben.</translation>
    </message>
    <message>
        <source>Environments started for an invocation.</source>
        <translation>Umgebungen, die für einen Aufruf gestartet wurden.</translation>
    </message>
    <message>
        <source>Environments that are started beforehand and kept.</source>
        <translation>Umgebungen, die vorab gestartet und gehalten werden.</translation>
    </message>
    <message>
        <source>Environments that start or work.</source>
        <translation>Umgebungen, die starten oder arbeiten.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors are cached for</source>
        <translation>Fehler bleiben im Cache</translation>
    </message>
    <message>
        <source>Errors of the storage class</source>
        <translation>Fehler der Speicherklasse</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Event age</source>
        <translation>Alter der Ereignisse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events dropped</source>
        <translation>Verworfene Ereignisse</translation>
    </message>
    <message>
        <source>Events in the function&apos;s own queue, those worked on too.</source>
        <translation>Ereignisse in der eigenen Warteschlange der Funktion, auch die in Arbeit.</translation>
    </message>
    <message>
        <source>Events taken into the function&apos;s own queue.</source>
        <translation>Ereignisse, die in die eigene Warteschlange der Funktion aufgenommen wurden.</translation>
    </message>
    <message>
        <source>Events that were given up and went nowhere.</source>
        <translation>Ereignisse, die aufgegeben wurden und nirgends ankamen.</translation>
    </message>
    <message>
        <source>Events told twice</source>
        <translation>Doppelt gemeldete Ereignisse</translation>
    </message>
    <message>
        <source>Events waiting</source>
        <translation>Wartende Ereignisse</translation>
    </message>
    <message>
        <source>Eventually consistent reads that saw an item older than the newest.</source>
        <translation>Letztendlich konsistente Lesezugriffe, die ein Objekt älter als das neueste sahen.</translation>
    </message>
    <message>
        <source>Every object of One Zone-IA is lost; other classes keep theirs in at least three zones.</source>
        <translation>Jedes Objekt in One Zone-IA ist verloren; andere Klassen halten ihre in mindestens drei Zonen.</translation>
    </message>
    <message>
        <source>Expedited</source>
        <translation>Expedited</translation>
    </message>
    <message>
        <source>FIFO</source>
        <translation>FIFO</translation>
    </message>
    <message>
        <source>FIFO queues: up to 10. Above 10 it needs a batching window.</source>
        <translation>FIFO-Warteschlangen: bis 10. Über 10 braucht es ein Stapelfenster.</translation>
    </message>
    <message>
        <source>Fail invocations</source>
        <translation>Aufrufe fehlschlagen lassen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed conditions</source>
        <translation>Nicht erfüllte Bedingungen</translation>
    </message>
    <message>
        <source>Failed messages</source>
        <translation>Fehlgeschlagene Nachrichten</translation>
    </message>
    <message>
        <source>Failover role</source>
        <translation>Rolle bei der Ausfallumschaltung</translation>
    </message>
    <message>
        <source>Failure threshold</source>
        <translation>Fehlerschwelle</translation>
    </message>
    <message>
        <source>Filtered out</source>
        <translation>Herausgefiltert</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>First byte of a read</source>
        <translation>Erstes Byte beim Lesen</translation>
    </message>
    <message>
        <source>First delay</source>
        <translation>Erste Wartezeit</translation>
    </message>
    <message>
        <source>Flush the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>For SQS queues only.</source>
        <translation>Nur für SQS-Warteschlangen.</translation>
    </message>
    <message>
        <source>For servers and load balancers; SQS and Lambda have AWS&apos;s own policy.</source>
        <translation>Für Server und Load Balancer; SQS und Lambda haben eine eigene Richtlinie von AWS.</translation>
    </message>
    <message>
        <source>From a message&apos;s receive until others see it again, unless it was deleted.</source>
        <translation>Vom Empfang einer Nachricht, bis andere sie wieder sehen, wenn sie nicht gelöscht wurde.</translation>
    </message>
    <message>
        <source>From a publish to the first try to deliver.</source>
        <translation>Von einer Veröffentlichung bis zum ersten Zustellversuch.</translation>
    </message>
    <message>
        <source>From a request&apos;s arrival to its answer, whatever it is.</source>
        <translation>Von der Ankunft einer Anfrage bis zu ihrer Antwort, gleich welcher.</translation>
    </message>
    <message>
        <source>From a viewer&apos;s request to the first byte of the answer, for what no cache had.</source>
        <translation>Von der Anfrage eines Viewers bis zum ersten Byte der Antwort, für das, was kein Cache hatte.</translation>
    </message>
    <message>
        <source>From an event&apos;s arrival to each of its invocations.</source>
        <translation>Von der Ankunft eines Ereignisses bis zu jedem seiner Aufrufe.</translation>
    </message>
    <message>
        <source>From call to answer, for calls that succeeded.</source>
        <translation>Vom Aufruf bis zur Antwort, für erfolgreiche Aufrufe.</translation>
    </message>
    <message>
        <source>From calling an integration to its answer, or to giving up.</source>
        <translation>Vom Aufruf einer Integration bis zu ihrer Antwort oder bis zum Aufgeben.</translation>
    </message>
    <message>
        <source>From the request&apos;s first byte to the answer&apos;s last.</source>
        <translation>Vom ersten Byte der Anfrage bis zum letzten der Antwort.</translation>
    </message>
    <message>
        <source>From the request&apos;s last byte to the answer&apos;s first.</source>
        <translation>Vom letzten Byte der Anfrage bis zum ersten der Antwort.</translation>
    </message>
    <message>
        <source>From the start of an environment to its first invocation.</source>
        <translation>Vom Start einer Umgebung bis zu ihrem ersten Aufruf.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>GET requests.</source>
        <translation>GET-Anfragen.</translation>
    </message>
    <message>
        <source>GetItem</source>
        <translation>GetItem</translation>
    </message>
    <message>
        <source>Gets events that failed. Draw a connection to it; requests do not use that one.</source>
        <translation>Bekommt Ereignisse, die fehlgeschlagen sind. Eine Verbindung dorthin zeichnen; Anfragen nutzen sie nicht.</translation>
    </message>
    <message>
        <source>Give the connection the request classes of your static files instead.</source>
        <translation>Stattdessen der Verbindung die Anfrageklassen der statischen Dateien geben.</translation>
    </message>
    <message>
        <source>Glacier Deep Archive</source>
        <translation>Glacier Deep Archive</translation>
    </message>
    <message>
        <source>Glacier Flexible Retrieval</source>
        <translation>Glacier Flexible Retrieval</translation>
    </message>
    <message>
        <source>Glacier Instant Retrieval</source>
        <translation>Glacier Instant Retrieval</translation>
    </message>
    <message>
        <source>Global secondary index</source>
        <translation>Globaler Sekundärindex</translation>
    </message>
    <message>
        <source>Global secondary indexes</source>
        <translation>Globale Sekundärindizes</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>HTTP API</source>
        <translation>HTTP API</translation>
    </message>
    <message>
        <source>HTTP delivery policy</source>
        <translation>HTTP-Zustellrichtlinie</translation>
    </message>
    <message>
        <source>Hashed</source>
        <translation>Gehasht</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>Health checks that say healthy, of all.</source>
        <translation>Zustandsprüfungen mit dem Ergebnis gesund, von allen.</translation>
    </message>
    <message>
        <source>High throughput; needs the message group as the deduplication scope.</source>
        <translation>Hoher Durchsatz; braucht die Nachrichtengruppe als Bereich der Deduplizierung.</translation>
    </message>
    <message>
        <source>Hot partitions split after</source>
        <translation>Heiße Partitionen teilen sich nach</translation>
    </message>
    <message>
        <source>Hottest prefix</source>
        <translation>Heißestes Präfix</translation>
    </message>
    <message>
        <source>How long a caller keeps a connection it does not use. Longer than the idle timeout leads to resets.</source>
        <translation>So lange behält ein Aufrufer eine Verbindung, die er nicht benutzt. Länger als die Leerlaufzeit führt zu Resets.</translation>
    </message>
    <message>
        <source>How long the oldest message has been in this queue.</source>
        <translation>So lange ist die älteste Nachricht schon in dieser Warteschlange.</translation>
    </message>
    <message>
        <source>In 2020&apos;s limits sequential names all lead to one partition.</source>
        <translation>Mit den Grenzwerten von 2020 führen fortlaufende Namen alle zu einer Partition.</translation>
    </message>
    <message>
        <source>In each viewer region; every client host uses one of them.</source>
        <translation>In jeder Viewer-Region; jeder Client-Rechner nutzt einen davon.</translation>
    </message>
    <message>
        <source>In minutes of sustained heat; 0: never.</source>
        <translation>In Minuten anhaltender Hitze; 0: nie.</translation>
    </message>
    <message>
        <source>In one Availability Zone: gone while the zone is, lost with it.</source>
        <translation>In einer Availability Zone: weg, solange die Zone weg ist, und mit ihr verloren.</translation>
    </message>
    <message>
        <source>In place of the design&apos;s internet latency; requests take it too.</source>
        <translation>Anstelle der Internetlatenz des Entwurfs; auch Anfragen brauchen so lange.</translation>
    </message>
    <message>
        <source>In place of the key&apos;s own.</source>
        <translation>Anstelle der Rate des Schlüssels.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Index lag</source>
        <translation>Indexverzug</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Init code</source>
        <translation>Initialisierungscode</translation>
    </message>
    <message>
        <source>Integration latency</source>
        <translation>Integrationslatenz</translation>
    </message>
    <message>
        <source>Integration timeout</source>
        <translation>Zeitgrenze der Integration</translation>
    </message>
    <message>
        <source>Intelligent-Tiering</source>
        <translation>Intelligent-Tiering</translation>
    </message>
    <message>
        <source>Invocations</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Invocations on provisioned environments.</source>
        <translation>Aufrufe auf bereitgestellten Umgebungen.</translation>
    </message>
    <message>
        <source>Invocations that a limit refused; retries of events count again.</source>
        <translation>Aufrufe, die eine Grenze abgewiesen hat; Wiederholungen von Ereignissen zählen erneut.</translation>
    </message>
    <message>
        <source>Invocations that ended in an error or at the timeout.</source>
        <translation>Aufrufe, die mit einem Fehler oder an der Zeitgrenze endeten.</translation>
    </message>
    <message>
        <source>Invocations that found no provisioned environment free.</source>
        <translation>Aufrufe, die keine bereitgestellte Umgebung frei fanden.</translation>
    </message>
    <message>
        <source>Item size variation</source>
        <translation>Streuung der Objektgröße</translation>
    </message>
    <message>
        <source>Items of batches that came back because of throttling.</source>
        <translation>Objekte aus Stapeln, die wegen Drosselung zurückkamen.</translation>
    </message>
    <message>
        <source>Items of one partition key; one page, at most 1 MB.</source>
        <translation>Objekte eines Partitionsschlüssels; eine Seite, höchstens 1 MB.</translation>
    </message>
    <message>
        <source>Items per partition key</source>
        <translation>Objekte je Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Items that differ only in the sort key. They lie together.</source>
        <translation>Objekte, die sich nur im Sortierschlüssel unterscheiden. Sie liegen beieinander.</translation>
    </message>
    <message>
        <source>Items that do not exist</source>
        <translation>Objekte, die es nicht gibt</translation>
    </message>
    <message>
        <source>Its region</source>
        <translation>Seine Region</translation>
    </message>
    <message>
        <source>Its share</source>
        <translation>Ihr Anteil</translation>
    </message>
    <message>
        <source>Java</source>
        <translation>Java</translation>
    </message>
    <message>
        <source>Keeps messages until somebody has worked on them.</source>
        <translation>Behält Nachrichten, bis jemand sie bearbeitet hat.</translation>
    </message>
    <message>
        <source>Keeps the order within each message group and takes no message twice within five minutes.</source>
        <translation>Hält die Reihenfolge in jeder Nachrichtengruppe ein und nimmt keine Nachricht innerhalb von fünf Minuten zweimal an.</translation>
    </message>
    <message>
        <source>Key names</source>
        <translation>Schlüsselnamen</translation>
    </message>
    <message>
        <source>Keys and projected attributes of an item.</source>
        <translation>Schlüssel und projizierte Attribute eines Objekts.</translation>
    </message>
    <message>
        <source>Keys and some attributes</source>
        <translation>Schlüssel und einige Attribute</translation>
    </message>
    <message>
        <source>Keys only</source>
        <translation>Nur Schlüssel</translation>
    </message>
    <message>
        <source>Lagging copies and global indexes are behind by so much more.</source>
        <translation>Zurückliegende Kopien und globale Indizes sind um so viel weiter zurück.</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>Lambda trigger</source>
        <translation>Lambda-Auslöser</translation>
    </message>
    <message>
        <source>Last delay</source>
        <translation>Letzte Wartezeit</translation>
    </message>
    <message>
        <source>Latencies</source>
        <translation>Latenzen</translation>
    </message>
    <message>
        <source>Latency tail</source>
        <translation>Ausläufer der Latenz</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Limits of single methods in place of the stage&apos;s.</source>
        <translation>Grenzen einzelner Methoden anstelle der Grenzen der Stage.</translation>
    </message>
    <message>
        <source>Local secondary index</source>
        <translation>Lokaler Sekundärindex</translation>
    </message>
    <message>
        <source>Local secondary indexes</source>
        <translation>Lokale Sekundärindizes</translation>
    </message>
    <message>
        <source>Longest age</source>
        <translation>Höchstes Alter</translation>
    </message>
    <message>
        <source>Longest wait for a batch to fill.</source>
        <translation>Längste Wartezeit, bis ein Stapel voll ist.</translation>
    </message>
    <message>
        <source>Look-up time</source>
        <translation>Dauer der Namensauflösung</translation>
    </message>
    <message>
        <source>Look-ups by hosts that had no live answer.</source>
        <translation>Namensauflösungen durch Rechner, die keine gültige Antwort hatten.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>Maximum TTL</source>
        <translation>Höchste TTL</translation>
    </message>
    <message>
        <source>Maximum concurrency</source>
        <translation>Höchste Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Maximum message size</source>
        <translation>Höchste Nachrichtengröße</translation>
    </message>
    <message>
        <source>Maximum receives</source>
        <translation>Höchstzahl der Empfänge</translation>
    </message>
    <message>
        <source>Mean size of messages published.</source>
        <translation>Mittlere Größe der veröffentlichten Nachrichten.</translation>
    </message>
    <message>
        <source>Mean size of messages sent.</source>
        <translation>Mittlere Größe der gesendeten Nachrichten.</translation>
    </message>
    <message>
        <source>Mean; how far global secondary indexes are behind the table.</source>
        <translation>Mittelwert; wie weit globale Sekundärindizes hinter der Tabelle zurück sind.</translation>
    </message>
    <message>
        <source>Mean; how far the slowest of three copies is behind. One eventually consistent read in three meets it.</source>
        <translation>Mittelwert; wie weit die langsamste von drei Kopien zurück ist. Jeder dritte letztendlich konsistente Lesezugriff trifft sie.</translation>
    </message>
    <message>
        <source>Median, after the last byte came; lognormal.</source>
        <translation>Median, nach Ankunft des letzten Bytes; lognormal.</translation>
    </message>
    <message>
        <source>Median.</source>
        <translation>Median.</translation>
    </message>
    <message>
        <source>Median; lognormal.</source>
        <translation>Median; lognormal.</translation>
    </message>
    <message>
        <source>Message group</source>
        <translation>Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Message groups</source>
        <translation>Nachrichtengruppen</translation>
    </message>
    <message>
        <source>Message size</source>
        <translation>Nachrichtengröße</translation>
    </message>
    <message>
        <source>Messages added to the queue.</source>
        <translation>Nachrichten, die in die Warteschlange kamen.</translation>
    </message>
    <message>
        <source>Messages given to consumers; one can be received several times.</source>
        <translation>Nachrichten, die an Konsumenten gingen; eine kann mehrmals empfangen werden.</translation>
    </message>
    <message>
        <source>Messages moved to the dead-letter queue.</source>
        <translation>Nachrichten, die in die Dead-Letter-Queue verschoben wurden.</translation>
    </message>
    <message>
        <source>Messages per send</source>
        <translation>Nachrichten je Senden</translation>
    </message>
    <message>
        <source>Messages received and neither deleted nor visible again.</source>
        <translation>Nachrichten, die empfangen und weder gelöscht noch wieder sichtbar sind.</translation>
    </message>
    <message>
        <source>Messages that can be received.</source>
        <translation>Nachrichten, die empfangen werden können.</translation>
    </message>
    <message>
        <source>Messages that nobody sees yet.</source>
        <translation>Nachrichten, die noch niemand sieht.</translation>
    </message>
    <message>
        <source>Messages that were accepted.</source>
        <translation>Nachrichten, die angenommen wurden.</translation>
    </message>
    <message>
        <source>Messages whose consumer was done in time.</source>
        <translation>Nachrichten, deren Konsument rechtzeitig fertig war.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Method in a usage plan</source>
        <translation>Methode in einem Nutzungsplan</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Methods in usage plans</source>
        <translation>Methoden in Nutzungsplänen</translation>
    </message>
    <message>
        <source>Middle East and Africa</source>
        <translation>Naher Osten und Afrika</translation>
    </message>
    <message>
        <source>Minimum TTL</source>
        <translation>Kleinste TTL</translation>
    </message>
    <message>
        <source>Mock integration</source>
        <translation>Mock-Integration</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Multivalue answer</source>
        <translation>Mehrwertige Antwort</translation>
    </message>
    <message>
        <source>Neighbours share a prefix: dates, counters. The most popular items are neighbours.</source>
        <translation>Nachbarn teilen sich ein Präfix: Datumsangaben, Zähler. Die beliebtesten Objekte sind Nachbarn.</translation>
    </message>
    <message>
        <source>Network Load Balancer</source>
        <translation>Network Load Balancer</translation>
    </message>
    <message>
        <source>New connections</source>
        <translation>Neue Verbindungen</translation>
    </message>
    <message>
        <source>New environment</source>
        <translation>Neue Umgebung</translation>
    </message>
    <message>
        <source>Nobody receives any more until it ends: a disabled trigger, a stopped worker. What was received is worked on to its end.</source>
        <translation>Niemand empfängt mehr, bis es endet: ein abgeschalteter Auslöser, ein gestoppter Worker. Was empfangen wurde, wird zu Ende bearbeitet.</translation>
    </message>
    <message>
        <source>Node.js</source>
        <translation>Node.js</translation>
    </message>
    <message>
        <source>North America</source>
        <translation>Nordamerika</translation>
    </message>
    <message>
        <source>Not for Deep Archive.</source>
        <translation>Nicht für Deep Archive.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Notifications given up; for HTTP endpoints each try that failed, as CloudWatch counts.</source>
        <translation>Aufgegebene Benachrichtigungen; bei HTTP-Endpunkten jeder fehlgeschlagene Versuch, so wie CloudWatch zählt.</translation>
    </message>
    <message>
        <source>Notifications moved to the dead-letter queue.</source>
        <translation>Benachrichtigungen, die in die Dead-Letter-Queue verschoben wurden.</translation>
    </message>
    <message>
        <source>Notifications on their way or waiting for another try.</source>
        <translation>Benachrichtigungen, die unterwegs sind oder auf einen weiteren Versuch warten.</translation>
    </message>
    <message>
        <source>Notifications that a subscriber took.</source>
        <translation>Benachrichtigungen, die ein Abonnent angenommen hat.</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Objects must be restored before they can be read.</source>
        <translation>Objekte müssen wiederhergestellt werden, bevor sie gelesen werden können.</translation>
    </message>
    <message>
        <source>Of a consumer whose receive brought nothing.</source>
        <translation>Eines Konsumenten, dessen Empfang nichts brachte.</translation>
    </message>
    <message>
        <source>Of a provisioned table.</source>
        <translation>Einer bereitgestellten Tabelle.</translation>
    </message>
    <message>
        <source>Of a provisioned table. When it is used up, writes to the table are throttled.</source>
        <translation>Einer bereitgestellten Tabelle. Ist die Kapazität aufgebraucht, werden Schreibzugriffe auf die Tabelle gedrosselt.</translation>
    </message>
    <message>
        <source>Of a publish.</source>
        <translation>Einer Veröffentlichung.</translation>
    </message>
    <message>
        <source>Of classes without an operation of their own.</source>
        <translation>Von Klassen ohne eigene Operation.</translation>
    </message>
    <message>
        <source>Of each attempt.</source>
        <translation>Für jeden Versuch.</translation>
    </message>
    <message>
        <source>Of each call, on the way to the environment and back; it holds none.</source>
        <translation>Jedes Aufrufs, auf dem Weg zur Umgebung und zurück; er belegt keine.</translation>
    </message>
    <message>
        <source>Of each send, receive and delete.</source>
        <translation>Für jedes Senden, Empfangen und Löschen.</translation>
    </message>
    <message>
        <source>Of every object of the bucket.</source>
        <translation>Jedes Objekts im Bucket.</translation>
    </message>
    <message>
        <source>Of invocations, each chosen at random.</source>
        <translation>Der Aufrufe, jeder zufällig gewählt.</translation>
    </message>
    <message>
        <source>Of load above the request rate.</source>
        <translation>Mit Last über der Anfragerate.</translation>
    </message>
    <message>
        <source>Of one request, 10^6 bytes a second; 0: no limit.</source>
        <translation>Einer Anfrage, 10^6 Bytes je Sekunde; 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>Of reads that get no answer in time; writes are tried once.</source>
        <translation>Für Lesezugriffe, die nicht rechtzeitig eine Antwort bekommen; Schreibzugriffe werden einmal versucht.</translation>
    </message>
    <message>
        <source>Of records that lead to servers. All others are aliases, whose TTL cannot be set: 60 s.</source>
        <translation>Der Einträge, die zu Servern führen. Alle anderen sind Aliase, deren TTL sich nicht einstellen lässt: 60 s.</translation>
    </message>
    <message>
        <source>Of the edge location itself, for each request.</source>
        <translation>Des Edge-Standorts selbst, für jede Anfrage.</translation>
    </message>
    <message>
        <source>Of the table.</source>
        <translation>Der Tabelle.</translation>
    </message>
    <message>
        <source>Off: it counts as healthy.</source>
        <translation>Aus: er gilt als gesund.</translation>
    </message>
    <message>
        <source>Older messages vanish, wherever they are.</source>
        <translation>Ältere Nachrichten verschwinden, wo immer sie sind.</translation>
    </message>
    <message>
        <source>On demand</source>
        <translation>On-Demand</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>Bei Fehlschlag</translation>
    </message>
    <message>
        <source>On provisioned</source>
        <translation>Auf bereitgestellten</translation>
    </message>
    <message>
        <source>One Zone-IA</source>
        <translation>One Zone-IA</translation>
    </message>
    <message>
        <source>One index write.</source>
        <translation>Ein Schreibzugriff auf den Index.</translation>
    </message>
    <message>
        <source>One name of a hosted zone; its records are the connections to their targets.</source>
        <translation>Ein Name einer gehosteten Zone; seine Einträge sind die Verbindungen zu ihren Zielen.</translation>
    </message>
    <message>
        <source>One page, 1 MB of whatever lies there.</source>
        <translation>Eine Seite, 1 MB von dem, was dort liegt.</translation>
    </message>
    <message>
        <source>One regional cache that all others ask.</source>
        <translation>Ein regionaler Cache, den alle anderen fragen.</translation>
    </message>
    <message>
        <source>One stage of an API: limits, keys and a cache in front of functions, servers and AWS services.</source>
        <translation>Eine Stage einer API: Grenzen, Schlüssel und ein Cache vor Funktionen, Servern und AWS-Diensten.</translation>
    </message>
    <message>
        <source>Only messages that failed come back.</source>
        <translation>Nur fehlgeschlagene Nachrichten kommen zurück.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Origin Shield</source>
        <translation>Origin Shield</translation>
    </message>
    <message>
        <source>Origin group</source>
        <translation>Ursprungsgruppe</translation>
    </message>
    <message>
        <source>Origin latency</source>
        <translation>Latenz des Ursprungs</translation>
    </message>
    <message>
        <source>Origin of the page</source>
        <translation>Ursprung der Seite</translation>
    </message>
    <message>
        <source>Origin requests</source>
        <translation>Anfragen an den Ursprung</translation>
    </message>
    <message>
        <source>Otherwise every item of the data sets is there.</source>
        <translation>Sonst ist jedes Objekt der Datenmengen da.</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Außer der Reihe</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Mehraufwand</translation>
    </message>
    <message>
        <source>PUT requests.</source>
        <translation>PUT-Anfragen.</translation>
    </message>
    <message>
        <source>Package size</source>
        <translation>Paketgröße</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Partitions at the start</source>
        <translation>Partitionen am Anfang</translation>
    </message>
    <message>
        <source>Partitions double after</source>
        <translation>Partitionen verdoppeln sich nach</translation>
    </message>
    <message>
        <source>Pause when empty</source>
        <translation>Pause, wenn leer</translation>
    </message>
    <message>
        <source>Per message group</source>
        <translation>Je Nachrichtengruppe</translation>
    </message>
    <message>
        <source>Per queue</source>
        <translation>Je Warteschlange</translation>
    </message>
    <message>
        <source>Policy allows everybody to read</source>
        <translation>Richtlinie erlaubt allen das Lesen</translation>
    </message>
    <message>
        <source>Policy denies writes without encryption header</source>
        <translation>Richtlinie verbietet Schreiben ohne Verschlüsselungs-Header</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>Präfixe</translation>
    </message>
    <message>
        <source>Preflight answers kept</source>
        <translation>Preflight-Antworten behalten</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primär</translation>
    </message>
    <message>
        <source>Producers collect messages for SendMessageBatch: the limit counts its calls.</source>
        <translation>Produzenten sammeln Nachrichten für SendMessageBatch: die Grenze zählt dessen Aufrufe.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Provisioned</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>Provisioned concurrency</source>
        <translation>Bereitgestellte Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Provisioned throughput</source>
        <translation>Bereitgestellter Durchsatz</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Publish quota</source>
        <translation>Veröffentlichungskontingent</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>PutItem</source>
        <translation>PutItem</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Quota of a key</source>
        <translation>Kontingent eines Schlüssels</translation>
    </message>
    <message>
        <source>Quota period</source>
        <translation>Zeitraum des Kontingents</translation>
    </message>
    <message>
        <source>RCU</source>
        <translation>RCU</translation>
    </message>
    <message>
        <source>REST API</source>
        <translation>REST API</translation>
    </message>
    <message>
        <source>REST: 403 Missing Authentication Token; HTTP: 404; WebSocket: 403.</source>
        <translation>REST: 403 Missing Authentication Token; HTTP: 404; WebSocket: 403.</translation>
    </message>
    <message>
        <source>Rate of a key</source>
        <translation>Rate eines Schlüssels</translation>
    </message>
    <message>
        <source>Rate of each method</source>
        <translation>Rate jeder Methode</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read and write units a second, paid whether used or not.</source>
        <translation>Lese- und Schreibeinheiten je Sekunde, bezahlt, ob benutzt oder nicht.</translation>
    </message>
    <message>
        <source>Read auto scaling</source>
        <translation>Auto Scaling beim Lesen</translation>
    </message>
    <message>
        <source>Read capacity</source>
        <translation>Lesekapazität</translation>
    </message>
    <message>
        <source>Read throttles</source>
        <translation>Gedrosseltes Lesen</translation>
    </message>
    <message>
        <source>Read units a second of the table; on demand, the most it serves at once.</source>
        <translation>Leseeinheiten der Tabelle je Sekunde; bei On-Demand so viele, wie sie höchstens sofort bedient.</translation>
    </message>
    <message>
        <source>Read units used on the table and its indexes.</source>
        <translation>Verbrauchte Leseeinheiten der Tabelle und ihrer Indizes.</translation>
    </message>
    <message>
        <source>Reads answered from the stage&apos;s cache.</source>
        <translation>Lesezugriffe, die aus dem Cache der Stage beantwortet wurden.</translation>
    </message>
    <message>
        <source>Reads of items, pages or indexes that were throttled.</source>
        <translation>Lesezugriffe auf Objekte, Seiten oder Indizes, die gedrosselt wurden.</translation>
    </message>
    <message>
        <source>Reads of these; the others go through to the origin. Empty: all reads.</source>
        <translation>Lesezugriffe dieser Klassen; die anderen gehen zum Ursprung durch. Leer: alle Lesezugriffe.</translation>
    </message>
    <message>
        <source>Reads served from an edge location or a regional cache, of all reads that were served. Who waited for another&apos;s fetch is no hit.</source>
        <translation>Lesezugriffe, die ein Edge-Standort oder ein regionaler Cache bedient hat, von allen bedienten. Wer auf den Abruf eines anderen gewartet hat, ist kein Treffer.</translation>
    </message>
    <message>
        <source>Reads that could be cached and went to their integration.</source>
        <translation>Lesezugriffe, die der Cache hätte beantworten können und die an ihre Integration gingen.</translation>
    </message>
    <message>
        <source>Reads that saw a version older than the newest; 2020 only.</source>
        <translation>Lesezugriffe, die eine Version älter als die neueste sahen; nur 2020.</translation>
    </message>
    <message>
        <source>Reads that the first origin fails (5xx, no answer) go to the second, by the connections&apos; order.</source>
        <translation>Lesezugriffe, bei denen der erste Ursprung versagt (5xx, keine Antwort), gehen an den zweiten, nach der Reihenfolge der Verbindungen.</translation>
    </message>
    <message>
        <source>Receive wait</source>
        <translation>Wartezeit beim Empfangen</translation>
    </message>
    <message>
        <source>Receive, work and delete at the same time, one message each. For every connection but those to Lambda.</source>
        <translation>Empfangen, bearbeiten und löschen gleichzeitig, jeder eine Nachricht. Für jede Verbindung außer denen zu Lambda.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Received again</source>
        <translation>Erneut empfangen</translation>
    </message>
    <message>
        <source>Receives of messages that had been received before.</source>
        <translation>Abrufe von Nachrichten, die schon einmal empfangen worden waren.</translation>
    </message>
    <message>
        <source>Receives that brought nothing.</source>
        <translation>Abrufe, die nichts brachten.</translation>
    </message>
    <message>
        <source>Reclaim environments</source>
        <translation>Umgebungen einziehen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Record set</source>
        <translation>Record set</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Records that readers have not worked off.</source>
        <translation>Datensätze, die die Leser noch nicht abgearbeitet haben.</translation>
    </message>
    <message>
        <source>Records that too few checkers reach.</source>
        <translation>Einträge, die von zu wenigen Prüfern erreicht werden.</translation>
    </message>
    <message>
        <source>Redrive policy</source>
        <translation>Redrive-Richtlinie</translation>
    </message>
    <message>
        <source>Reduced Redundancy</source>
        <translation>Reduced Redundancy</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>Report batch item failures</source>
        <translation>Einzelne Fehler melden</translation>
    </message>
    <message>
        <source>Request class</source>
        <translation>Anfrageklasse</translation>
    </message>
    <message>
        <source>Request rate</source>
        <translation>Anfragerate</translation>
    </message>
    <message>
        <source>Request rate of the busiest partition, as a share of what one may have.</source>
        <translation>Anfragerate der am stärksten belasteten Partition, als Anteil dessen, was eine haben darf.</translation>
    </message>
    <message>
        <source>Requests above the request rate of their partition.</source>
        <translation>Anfragen über der Anfragerate ihrer Partition.</translation>
    </message>
    <message>
        <source>Requests answered with a 4xx: denied, archived, not there, KMS throttled.</source>
        <translation>Mit 4xx beantwortete Anfragen: verweigert, archiviert, nicht vorhanden, von KMS gedrosselt.</translation>
    </message>
    <message>
        <source>Requests answered with a 5xx, 503 Slow Down included.</source>
        <translation>Mit 5xx beantwortete Anfragen, auch mit 503 Slow Down.</translation>
    </message>
    <message>
        <source>Requests fail (500) as often as the class is designed to be unavailable.</source>
        <translation>Anfragen schlagen so oft fehl (500), wie die Klasse nach ihrer Auslegung nicht verfügbar ist.</translation>
    </message>
    <message>
        <source>Requests from outside AWS are not signed.</source>
        <translation>Anfragen von außerhalb von AWS sind nicht signiert.</translation>
    </message>
    <message>
        <source>Requests in each period; 0: no quota.</source>
        <translation>Anfragen je Zeitraum; 0: kein Kontingent.</translation>
    </message>
    <message>
        <source>Requests no connection carries</source>
        <translation>Anfragen ohne passende Verbindung</translation>
    </message>
    <message>
        <source>Requests of all APIs of the account, as a share of the account&apos;s rate.</source>
        <translation>Anfragen an alle APIs des Kontos, als Anteil der Rate des Kontos.</translation>
    </message>
    <message>
        <source>Requests of every kind, preflights of browsers included.</source>
        <translation>Anfragen jeder Art, auch Preflights von Browsern.</translation>
    </message>
    <message>
        <source>Requests refused by a rate or a quota.</source>
        <translation>Anfragen, die eine Rate oder ein Kontingent abgewiesen hat.</translation>
    </message>
    <message>
        <source>Requests that arrived over all connections.</source>
        <translation>Anfragen, die über alle Verbindungen ankamen.</translation>
    </message>
    <message>
        <source>Requests that failed.</source>
        <translation>Fehlgeschlagene Anfragen.</translation>
    </message>
    <message>
        <source>Requests that were answered with a reset by the load balancer.</source>
        <translation>Anfragen, die der Load Balancer mit einem Reset beantwortet hat.</translation>
    </message>
    <message>
        <source>Requests to origins, attempts included.</source>
        <translation>Anfragen an Ursprünge, jeder Versuch zählt mit.</translation>
    </message>
    <message>
        <source>Requests with max-age=0</source>
        <translation>Anfragen mit max-age=0</translation>
    </message>
    <message>
        <source>Reserved concurrency</source>
        <translation>Reservierte Gleichzeitigkeit</translation>
    </message>
    <message>
        <source>Resets</source>
        <translation>Resets</translation>
    </message>
    <message>
        <source>Response timeout</source>
        <translation>Zeitgrenze der Antwort</translation>
    </message>
    <message>
        <source>Restore archived objects</source>
        <translation>Archivierte Objekte wiederherstellen</translation>
    </message>
    <message>
        <source>Restore tier</source>
        <translation>Stufe der Wiederherstellung</translation>
    </message>
    <message>
        <source>Restored for</source>
        <translation>Wiederhergestellt für</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Round trip; not longer than the network&apos;s internet round trip.</source>
        <translation>Hin und zurück; nicht länger, als im Netzwerk für das Internet gilt.</translation>
    </message>
    <message>
        <source>Round trip; what is left of the internet&apos;s round trip lies between regional cache and origin.</source>
        <translation>Hin und zurück; der Rest des Wegs durch das Internet liegt zwischen regionalem Cache und Ursprung.</translation>
    </message>
    <message>
        <source>Route 53</source>
        <translation>Route 53</translation>
    </message>
    <message>
        <source>Routing policy</source>
        <translation>Routing-Richtlinie</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>Ruby</translation>
    </message>
    <message>
        <source>Runs of the code that ended, well or not; what was throttled did not run.</source>
        <translation>Läufe des Codes, die endeten, gut oder nicht; was gedrosselt wurde, lief nicht.</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Laufzeitumgebung</translation>
    </message>
    <message>
        <source>S3</source>
        <translation>S3</translation>
    </message>
    <message>
        <source>SNS</source>
        <translation>SNS</translation>
    </message>
    <message>
        <source>SQS</source>
        <translation>SQS</translation>
    </message>
    <message>
        <source>SSE-C</source>
        <translation>SSE-C</translation>
    </message>
    <message>
        <source>SSE-KMS (aws:kms)</source>
        <translation>SSE-KMS (aws:kms)</translation>
    </message>
    <message>
        <source>SSE-S3 (AES256)</source>
        <translation>SSE-S3 (AES256)</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Second version</source>
        <translation>Zweite Version</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Sekundär</translation>
    </message>
    <message>
        <source>Sends a copy of each message to all that have subscribed.</source>
        <translation>Schickt eine Kopie jeder Nachricht an alle, die abonniert haben.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>Fortlaufend</translation>
    </message>
    <message>
        <source>Set identifier</source>
        <translation>Set-Kennung</translation>
    </message>
    <message>
        <source>Share (0..1)</source>
        <translation>Anteil (0..1)</translation>
    </message>
    <message>
        <source>Share of conditional writes that fail (400); they use capacity all the same.</source>
        <translation>Anteil der bedingten Schreibzugriffe, die fehlschlagen (400); sie verbrauchen trotzdem Kapazität.</translation>
    </message>
    <message>
        <source>Share of deleted messages that appear once more.</source>
        <translation>Anteil der gelöschten Nachrichten, die noch einmal auftauchen.</translation>
    </message>
    <message>
        <source>Share of it that is saved up. 1: a table that was idle; 0: a new one.</source>
        <translation>Davon angesparter Anteil. 1: eine Tabelle, die ruhte; 0: eine neue.</translation>
    </message>
    <message>
        <source>Share of messages that overtake the one before.</source>
        <translation>Anteil der Nachrichten, die die vorige überholen.</translation>
    </message>
    <message>
        <source>Share of requests (0 to 1)</source>
        <translation>Anteil der Anfragen (0 bis 1)</translation>
    </message>
    <message>
        <source>Share of the events.</source>
        <translation>Anteil der Ereignisse.</translation>
    </message>
    <message>
        <source>Share of the hosts</source>
        <translation>Anteil der Rechner</translation>
    </message>
    <message>
        <source>Share of the reads whose client may, and does, ask for a new answer; it replaces the cached one.</source>
        <translation>Anteil der Lesezugriffe, deren Client eine neue Antwort verlangen darf und es tut; sie ersetzt die im Cache.</translation>
    </message>
    <message>
        <source>Share of the table&apos;s writes.</source>
        <translation>Anteil der Schreibzugriffe auf die Tabelle.</translation>
    </message>
    <message>
        <source>Share; asking for them costs the least unit all the same.</source>
        <translation>Anteil; nach ihnen zu fragen kostet trotzdem die kleinste Einheit.</translation>
    </message>
    <message>
        <source>Shared by all functions. Where they differ, the largest counts.</source>
        <translation>Alle Funktionen teilen sie sich. Wo die Angaben abweichen, zählt die größte.</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Single failures</source>
        <translation>Einzelne Fehler</translation>
    </message>
    <message>
        <source>Size after the write</source>
        <translation>Größe nach dem Schreiben</translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation>Ausbremsen</translation>
    </message>
    <message>
        <source>South America</source>
        <translation>Südamerika</translation>
    </message>
    <message>
        <source>Spill-over</source>
        <translation>Überlauf</translation>
    </message>
    <message>
        <source>Spreads connections, not requests, over healthy targets.</source>
        <translation>Verteilt Verbindungen, nicht Anfragen, auf gesunde Ziele.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard deviation divided by the data set&apos;s item size; each item keeps its own.</source>
        <translation>Standardabweichung geteilt durch die Objektgröße der Datenmenge; jedes Objekt behält seine eigene.</translation>
    </message>
    <message>
        <source>Standard deviation divided by the mean; 0: constant.</source>
        <translation>Standardabweichung geteilt durch den Mittelwert; 0: konstant.</translation>
    </message>
    <message>
        <source>Standard-IA</source>
        <translation>Standard-IA</translation>
    </message>
    <message>
        <source>Stop the consumers</source>
        <translation>Die Konsumenten anhalten</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>Speicherklasse</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Stream lag</source>
        <translation>Verzug des Streams</translation>
    </message>
    <message>
        <source>Stream records</source>
        <translation>Stream-Datensätze</translation>
    </message>
    <message>
        <source>Strongly consistent</source>
        <translation>Stark konsistent</translation>
    </message>
    <message>
        <source>Strongly consistent reads</source>
        <translation>Stark konsistente Lesezugriffe</translation>
    </message>
    <message>
        <source>Table size</source>
        <translation>Größe der Tabelle</translation>
    </message>
    <message>
        <source>Target tracking on consumed of provisioned units.</source>
        <translation>Target tracking auf den verbrauchten Anteil der bereitgestellten Einheiten.</translation>
    </message>
    <message>
        <source>The API answers 200 itself.</source>
        <translation>Die API antwortet selbst mit 200.</translation>
    </message>
    <message>
        <source>The account&apos;s concurrency of functions without a reservation, all together.</source>
        <translation>Die Gleichzeitigkeit aller Funktionen des Kontos ohne Reservierung, zusammen.</translation>
    </message>
    <message>
        <source>The canary&apos;s connection is the one to this component; all others are the present release.</source>
        <translation>Die Verbindung des Canary ist die zu dieser Komponente; alle anderen gehören zum jetzigen Stand.</translation>
    </message>
    <message>
        <source>The client brings the key with each request.</source>
        <translation>Der Client bringt den Schlüssel mit jeder Anfrage mit.</translation>
    </message>
    <message>
        <source>The default TTL counts.</source>
        <translation>Die Standard-TTL zählt.</translation>
    </message>
    <message>
        <source>The entry comes or goes</source>
        <translation>Der Eintrag kommt oder geht</translation>
    </message>
    <message>
        <source>The first connection is the primary.</source>
        <translation>Die erste Verbindung ist die primäre.</translation>
    </message>
    <message>
        <source>The first failure ends the batch, and all its messages come back.</source>
        <translation>Der erste Fehler beendet den Stapel, und alle seine Nachrichten kommen zurück.</translation>
    </message>
    <message>
        <source>The healthy record nearest to who asks.</source>
        <translation>Der gesunde Eintrag, der dem Fragenden am nächsten ist.</translation>
    </message>
    <message>
        <source>The indexed key</source>
        <translation>Der indizierte Schlüssel</translation>
    </message>
    <message>
        <source>The larger of before and after is paid. 0: as before.</source>
        <translation>Die größere von vorher und nachher wird bezahlt. 0: wie vorher.</translation>
    </message>
    <message>
        <source>The plan&apos;s hosts hold them in turn. Each key has its own rate and quota.</source>
        <translation>Die Rechner des Plans haben sie reihum. Jeder Schlüssel hat seine eigene Rate und sein eigenes Kontingent.</translation>
    </message>
    <message>
        <source>The primary while it is healthy, then the secondary.</source>
        <translation>Der primäre Eintrag, solange er gesund ist, dann der sekundäre.</translation>
    </message>
    <message>
        <source>The request class whose path is checked; empty: the first one that reads.</source>
        <translation>Die Anfrageklasse, deren Pfad geprüft wird; leer: die erste, die liest.</translation>
    </message>
    <message>
        <source>The request&apos;s own, and others: of its partition key for a Query, else drawn by popularity.</source>
        <translation>Das der Anfrage und weitere: bei Query aus seinem Partitionsschlüssel, sonst nach Beliebtheit gezogen.</translation>
    </message>
    <message>
        <source>The run begins with a new one.</source>
        <translation>Der Lauf beginnt mit einem neuen.</translation>
    </message>
    <message>
        <source>The stage&apos;s cache is empty at once.</source>
        <translation>Der Cache der Stage ist auf einmal leer.</translation>
    </message>
    <message>
        <source>The table and its indexes have this share of their capacity until it ends.</source>
        <translation>Die Tabelle und ihre Indizes haben diesen Anteil ihrer Kapazität, bis es endet.</translation>
    </message>
    <message>
        <source>They change</source>
        <translation>Was sie ändern</translation>
    </message>
    <message>
        <source>This share of invocations ends in an error of the function.</source>
        <translation>Dieser Anteil der Aufrufe endet mit einem Fehler der Funktion.</translation>
    </message>
    <message>
        <source>This share of the requests gets a 503 Slow Down.</source>
        <translation>Dieser Anteil der Anfragen bekommt 503 Slow Down.</translation>
    </message>
    <message>
        <source>Throttles</source>
        <translation>Drosselungen</translation>
    </message>
    <message>
        <source>Throughput limit</source>
        <translation>Durchsatzgrenze</translation>
    </message>
    <message>
        <source>Time of each request that more memory does not shorten, and that no connection shows.</source>
        <translation>Zeit jeder Anfrage, die mehr Speicher nicht verkürzt und die keine Verbindung zeigt.</translation>
    </message>
    <message>
        <source>Time the code ran; a cold start is not part of it.</source>
        <translation>Zeit, die der Code lief; ein Kaltstart gehört nicht dazu.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>TransactGetItems</source>
        <translation>TransactGetItems</translation>
    </message>
    <message>
        <source>TransactWriteItems</source>
        <translation>TransactWriteItems</translation>
    </message>
    <message>
        <source>Transfer Acceleration</source>
        <translation>Transfer Acceleration</translation>
    </message>
    <message>
        <source>Transfer rate</source>
        <translation>Übertragungsrate</translation>
    </message>
    <message>
        <source>Two index writes: the old entry is deleted, a new one is put.</source>
        <translation>Zwei Schreibzugriffe auf den Index: der alte Eintrag wird gelöscht, ein neuer geschrieben.</translation>
    </message>
    <message>
        <source>Unhealthy records</source>
        <translation>Kranke Einträge</translation>
    </message>
    <message>
        <source>Unprocessed</source>
        <translation>Unbearbeitet</translation>
    </message>
    <message>
        <source>Unreserved</source>
        <translation>Ohne Reservierung</translation>
    </message>
    <message>
        <source>Until 2023 objects were stored as they came; today S3 encrypts them with its own keys.</source>
        <translation>Bis 2023 wurden Objekte gespeichert, wie sie kamen; heute verschlüsselt S3 sie mit eigenen Schlüsseln.</translation>
    </message>
    <message>
        <source>Until its download begins.</source>
        <translation>Bis ihr Download beginnt.</translation>
    </message>
    <message>
        <source>Until provisioned environments are ready.</source>
        <translation>Bis bereitgestellte Umgebungen bereit sind.</translation>
    </message>
    <message>
        <source>Unused capacity of so many seconds is kept for bursts. AWS does not promise it.</source>
        <translation>Ungenutzte Kapazität von so vielen Sekunden wird für Spitzen aufgehoben. AWS sichert das nicht zu.</translation>
    </message>
    <message>
        <source>Up to eight healthy records in one answer.</source>
        <translation>Bis zu acht gesunde Einträge in einer Antwort.</translation>
    </message>
    <message>
        <source>Up to twice the previous peak at once.</source>
        <translation>Sofort bis zum Doppelten der bisherigen Spitze.</translation>
    </message>
    <message>
        <source>UpdateItem</source>
        <translation>UpdateItem</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>Hochgeladen</translation>
    </message>
    <message>
        <source>Usage plan</source>
        <translation>Nutzungsplan</translation>
    </message>
    <message>
        <source>Usage plans</source>
        <translation>Nutzungspläne</translation>
    </message>
    <message>
        <source>Values of the indexed key, equally frequent. Few of them make hot partitions. 0: one for each item.</source>
        <translation>Werte des indizierten Schlüssels, alle gleich häufig. Wenige führen zu heißen Partitionen. 0: einer für jedes Objekt.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Viewer region</source>
        <translation>Region der Viewer</translation>
    </message>
    <message>
        <source>Viewer to edge</source>
        <translation>Viewer bis Edge</translation>
    </message>
    <message>
        <source>Viewers</source>
        <translation>Viewer</translation>
    </message>
    <message>
        <source>Viewers&apos; requests.</source>
        <translation>Anfragen der Viewer.</translation>
    </message>
    <message>
        <source>Visibility timeout</source>
        <translation>Zeitgrenze der Sichtbarkeit</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>WCU</source>
        <translation>WCU</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>WebSocket API</source>
        <translation>WebSocket API</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>Weighted policy: its share is its weight of the sum. 0: only while all others are unhealthy.</source>
        <translation>Gewichtete Richtlinie: sein Anteil ist sein Gewicht an der Summe. 0: nur, solange alle anderen krank sind.</translation>
    </message>
    <message>
        <source>What a request waits for when its host has no live answer.</source>
        <translation>Darauf wartet eine Anfrage, wenn ihr Rechner keine gültige Antwort hat.</translation>
    </message>
    <message>
        <source>What the program does before its first request; the runtime&apos;s own start comes on top.</source>
        <translation>Was das Programm vor seiner ersten Anfrage tut; der Start der Laufzeitumgebung selbst kommt dazu.</translation>
    </message>
    <message>
        <source>What the requests of a class do; without one, reads are GetItem and writes PutItem.</source>
        <translation>Was die Anfragen einer Klasse tun; ohne Angabe ist Lesen GetItem und Schreiben PutItem.</translation>
    </message>
    <message>
        <source>Where the origin sends no Cache-Control header.</source>
        <translation>Wenn der Ursprung keinen Header Cache-Control schickt.</translation>
    </message>
    <message>
        <source>Where there are usage plans: hosts in none of them get a 403. Off: they are not limited by a plan.</source>
        <translation>Wo es Nutzungspläne gibt: Rechner ohne Plan bekommen 403. Aus: kein Plan begrenzt sie.</translation>
    </message>
    <message>
        <source>Whole batch</source>
        <translation>Ganzer Stapel</translation>
    </message>
    <message>
        <source>Whose edge locations of CloudFront they use.</source>
        <translation>Deren Edge-Standorte von CloudFront sie nutzen.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Write auto scaling</source>
        <translation>Auto Scaling beim Schreiben</translation>
    </message>
    <message>
        <source>Write capacity</source>
        <translation>Schreibkapazität</translation>
    </message>
    <message>
        <source>Write throttles</source>
        <translation>Gedrosseltes Schreiben</translation>
    </message>
    <message>
        <source>Write units a second of the table; on demand, the most it serves at once.</source>
        <translation>Schreibeinheiten der Tabelle je Sekunde; bei On-Demand so viele, wie sie höchstens sofort bedient.</translation>
    </message>
    <message>
        <source>Write units used on the table and its indexes.</source>
        <translation>Verbrauchte Schreibeinheiten der Tabelle und ihrer Indizes.</translation>
    </message>
    <message>
        <source>Writes of items or index entries that were throttled.</source>
        <translation>Schreibzugriffe auf Objekte oder Indexeinträge, die gedrosselt wurden.</translation>
    </message>
    <message>
        <source>Writes that touch it</source>
        <translation>Schreibzugriffe, die ihn betreffen</translation>
    </message>
    <message>
        <source>Writes whose condition was not met.</source>
        <translation>Schreibzugriffe, deren Bedingung nicht erfüllt war.</translation>
    </message>
    <message>
        <source>Writes without encryption header</source>
        <translation>Schreibzugriffe ohne Verschlüsselungsheader</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>dead letters</source>
        <translation>unzustellbar</translation>
    </message>
    <message>
        <source>environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>max-age</source>
        <translation>max-age</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>no-cache, no-store or private</source>
        <translation>no-cache, no-store oder private</translation>
    </message>
    <message>
        <source>partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>queries/s</source>
        <translation>Abfragen/s</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>resets</source>
        <translation>Resets</translation>
    </message>
    <message>
        <source>s-maxage</source>
        <translation>s-maxage</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>-1: random for each instance; 0 to 1: this share of the interval.</source>
        <translation>-1: zufällig für jede Instanz; 0 bis 1: dieser Anteil des Intervalls.</translation>
    </message>
    <message>
        <source>/ day</source>
        <translation>/ Tag</translation>
    </message>
    <message>
        <source>0: any number.</source>
        <translation>0: beliebig viele.</translation>
    </message>
    <message>
        <source>0: items stay until they are evicted or written.</source>
        <translation>0: Objekte bleiben, bis sie verdrängt oder geschrieben werden.</translation>
    </message>
    <message>
        <source>0: what gp3 brings, 125 MiB/s.</source>
        <translation>0: was gp3 mitbringt, 125 MiB/s.</translation>
    </message>
    <message>
        <source>0: what gp3 brings, 3,000.</source>
        <translation>0: was gp3 mitbringt, 3.000.</translation>
    </message>
    <message>
        <source>3 IOPS for each GiB, and bursts to 3,000 on saved credits.</source>
        <translation>3 IOPS je GiB, und mit angesparten Credits Spitzen bis 3.000.</translation>
    </message>
    <message>
        <source>3,000 IOPS whatever the size; more can be provisioned.</source>
        <translation>3.000 IOPS bei jeder Größe; mehr kann bereitgestellt werden.</translation>
    </message>
    <message>
        <source>A JSON object whose members each execution gets, beside Class, Key, Bytes and Random of its request.</source>
        <translation>Ein JSON-Objekt, dessen Felder jede Ausführung erhält, neben Class, Key, Bytes und Random ihrer Anfrage.</translation>
    </message>
    <message>
        <source>A batch that failed comes again in two halves.</source>
        <translation>Ein fehlgeschlagener Stapel kommt in zwei Hälften wieder.</translation>
    </message>
    <message>
        <source>A key of the Key Management Service: reads of its callers decrypt, writes ask for a data key.</source>
        <translation>Ein Schlüssel des Key Management Service: Lesezugriffe der Aufrufer entschlüsseln, Schreibzugriffe verlangen einen Datenschlüssel.</translation>
    </message>
    <message>
        <source>A larger one is refused (400).</source>
        <translation>Eine größere wird abgewiesen (400).</translation>
    </message>
    <message>
        <source>A new account: 200 mails a day, one a second, to verified recipients only. One such component puts the whole account into it.</source>
        <translation>Ein neues Konto: 200 Mails am Tag, eine je Sekunde, nur an bestätigte Empfänger. Eine einzige solche Komponente versetzt das ganze Konto in diesen Zustand.</translation>
    </message>
    <message>
        <source>A primary, and replicas that answer reads.</source>
        <translation>Ein primärer Knoten und Replikate, die Lesezugriffe beantworten.</translation>
    </message>
    <message>
        <source>A queue, topic or bucket that the stream is connected to. It gets a message for each batch given up.</source>
        <translation>Eine Warteschlange, ein Topic oder ein Bucket, mit dem der Stream verbunden ist. Für jeden aufgegebenen Stapel geht eine Nachricht dorthin.</translation>
    </message>
    <message>
        <source>A reader takes over. Without one, the writer is created anew after the recovery time.</source>
        <translation>Ein Reader übernimmt. Ohne Reader wird der Writer nach der Wiederherstellungszeit neu erstellt.</translation>
    </message>
    <message>
        <source>A record&apos;s key is its item&apos;s number modulo this; few keys make hot shards. 0: one for each item. Without a data set, each request has a key of its own.</source>
        <translation>Der Schlüssel eines Datensatzes ist die Nummer seines Objekts modulo dieser Zahl; wenige Schlüssel führen zu heißen Shards. 0: einer für jedes Objekt. Ohne Datenmenge hat jede Anfrage einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>A relational database cluster: a writer and up to 15 readers over one storage with six copies in three zones.</source>
        <translation>Ein relationaler Datenbank-Cluster: ein Writer und bis zu 15 Reader über einem gemeinsamen Speicher mit sechs Kopien in drei Zonen.</translation>
    </message>
    <message>
        <source>A ring: of n nodes, one more or less moves about one key in n.</source>
        <translation>Ein Ring: Bei n Knoten verschiebt einer mehr oder weniger etwa einen von n Schlüsseln.</translation>
    </message>
    <message>
        <source>A warehouse for analytic queries: a leader node and compute nodes that scan columns together.</source>
        <translation>Ein Warehouse für analytische Abfragen: ein Leader-Knoten und Compute-Knoten, die gemeinsam Spalten durchsuchen.</translation>
    </message>
    <message>
        <source>A workflow: states that call other services, wait, choose, run side by side, try again and catch errors.</source>
        <translation>Ein Workflow: Zustände, die andere Dienste aufrufen, warten, auswählen, parallel laufen, erneut versuchen und Fehler abfangen.</translation>
    </message>
    <message>
        <source>A writer and two readers in three zones instead of an instance with a standby. MySQL and PostgreSQL.</source>
        <translation>Ein Writer und zwei Reader in drei Zonen statt einer Instanz mit Standby. MySQL und PostgreSQL.</translation>
    </message>
    <message>
        <source>API v1</source>
        <translation>API v1</translation>
    </message>
    <message>
        <source>API v2 or SMTP</source>
        <translation>API v2 oder SMTP</translation>
    </message>
    <message>
        <source>AWS pauses sending</source>
        <translation>AWS setzt das Senden aus</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Accrued CPU credits of all that the running instances can accrue.</source>
        <translation>Angesammelte CPU-Credits, gemessen an allen, die die laufenden Instanzen ansammeln können.</translation>
    </message>
    <message>
        <source>Added to each I/O (s)</source>
        <translation>Zuschlag je I/O (s)</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Advanced</translation>
    </message>
    <message>
        <source>Advanced where standard does not do.</source>
        <translation>Advanced, wo Standard nicht genügt.</translation>
    </message>
    <message>
        <source>After a reboot, or when its zone is back.</source>
        <translation>Nach einem Neustart oder wenn ihre Zone wieder da ist.</translation>
    </message>
    <message>
        <source>Age of the oldest record that a reader has not worked off.</source>
        <translation>Alter des ältesten Datensatzes, den ein Leser noch nicht abgearbeitet hat.</translation>
    </message>
    <message>
        <source>Age of the oldest record that is not delivered.</source>
        <translation>Alter des ältesten Datensatzes, der noch nicht zugestellt ist.</translation>
    </message>
    <message>
        <source>Age when read</source>
        <translation>Alter beim Lesen</translation>
    </message>
    <message>
        <source>All items and results are gone at once.</source>
        <translation>Alle Objekte und Ergebnisse sind auf einmal weg.</translation>
    </message>
    <message>
        <source>Amazon States Language. A Task&apos;s Resource is the id of a component it is connected to, or an ARN that names it.</source>
        <translation>Amazon States Language. Resource eines Task ist die ID einer Komponente, mit der er verbunden ist, oder ein ARN, der sie nennt.</translation>
    </message>
    <message>
        <source>Another RDS database of which this one is a restored copy. Add it while the run is going.</source>
        <translation>Eine andere RDS-Datenbank, von der diese eine wiederhergestellte Kopie ist. Während des Laufs hinzufügen.</translation>
    </message>
    <message>
        <source>Answers of instances that blame the client.</source>
        <translation>Antworten von Instanzen, die dem Client die Schuld geben.</translation>
    </message>
    <message>
        <source>As many shards as are set.</source>
        <translation>So viele Shards wie eingestellt.</translation>
    </message>
    <message>
        <source>As the type&apos;s default</source>
        <translation>Wie beim Typ üblich</translation>
    </message>
    <message>
        <source>At 10 % bounces or 0.5 % complaints; then every send is refused (400).</source>
        <translation>Bei 10 % Bounces oder 0,5 % Beschwerden; danach wird jedes Senden abgewiesen (400).</translation>
    </message>
    <message>
        <source>Aurora</source>
        <translation>Aurora</translation>
    </message>
    <message>
        <source>Aurora MySQL</source>
        <translation>Aurora MySQL</translation>
    </message>
    <message>
        <source>Aurora PostgreSQL</source>
        <translation>Aurora PostgreSQL</translation>
    </message>
    <message>
        <source>Aurora Replicas. Without one, a lost writer is created anew.</source>
        <translation>Aurora Replicas. Ohne sie wird ein verlorener Writer neu erstellt.</translation>
    </message>
    <message>
        <source>Backend 2XX</source>
        <translation>Backend 2XX</translation>
    </message>
    <message>
        <source>Backend 4XX</source>
        <translation>Backend 4XX</translation>
    </message>
    <message>
        <source>Backend 5XX</source>
        <translation>Backend 5XX</translation>
    </message>
    <message>
        <source>Backup window</source>
        <translation>Sicherungsfenster</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Batches per shard</source>
        <translation>Stapel je Shard</translation>
    </message>
    <message>
        <source>Before the interruption (s)</source>
        <translation>Vor der Unterbrechung (s)</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Beside the node&apos;s work and the network.</source>
        <translation>Zusätzlich zur Arbeit des Knotens und zum Netzwerk.</translation>
    </message>
    <message>
        <source>Bisect batches</source>
        <translation>Stapel halbieren</translation>
    </message>
    <message>
        <source>Bounce rate</source>
        <translation>Bounce-Rate</translation>
    </message>
    <message>
        <source>Bounces</source>
        <translation>Bounces</translation>
    </message>
    <message>
        <source>Bounces (0..1)</source>
        <translation>Bounces (0..1)</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>Buffer for the function</source>
        <translation>Puffer für die Funktion</translation>
    </message>
    <message>
        <source>Buffer interval</source>
        <translation>Pufferintervall</translation>
    </message>
    <message>
        <source>Buffer size</source>
        <translation>Puffergröße</translation>
    </message>
    <message>
        <source>Burst balance</source>
        <translation>Burst-Guthaben</translation>
    </message>
    <message>
        <source>Busy vCPUs of all nodes&apos; vCPUs.</source>
        <translation>Beschäftigte vCPUs, gemessen an den vCPUs aller Knoten.</translation>
    </message>
    <message>
        <source>By all readers; each reads every record.</source>
        <translation>Von allen Lesern; jeder liest jeden Datensatz.</translation>
    </message>
    <message>
        <source>By each calling instance (data key caching of the Encryption SDK); 0: each call asks KMS.</source>
        <translation>Durch jede aufrufende Instanz (Data Key Caching des Encryption SDK); 0: Jeder Aufruf fragt KMS.</translation>
    </message>
    <message>
        <source>By each calling instance: AWS&apos;s Lambda extension keeps 5 min, a program that reads at its start keeps until it ends. 0: each call reads.</source>
        <translation>Durch jede aufrufende Instanz: Die Lambda-Erweiterung von AWS behält den Wert 5 min, ein Programm, das beim Start liest, bis zu seinem Ende. 0: Jeder Aufruf liest.</translation>
    </message>
    <message>
        <source>Bytes in the buffer, of its size.</source>
        <translation>Bytes im Puffer, gemessen an seiner Größe.</translation>
    </message>
    <message>
        <source>Bytes of a read</source>
        <translation>Bytes je Lesezugriff</translation>
    </message>
    <message>
        <source>Bytes of rows for each byte in a column&apos;s blocks.</source>
        <translation>Bytes an Zeilen je Byte in den Blöcken einer Spalte.</translation>
    </message>
    <message>
        <source>Bytes that COPYs and inserts brought.</source>
        <translation>Bytes, die COPY-Befehle und Inserts gebracht haben.</translation>
    </message>
    <message>
        <source>Bytes that made room for others.</source>
        <translation>Bytes, die anderen Platz gemacht haben.</translation>
    </message>
    <message>
        <source>COPY commands that succeeded.</source>
        <translation>COPY-Befehle, die erfolgreich waren.</translation>
    </message>
    <message>
        <source>COPY is tried for</source>
        <translation>COPY wird versucht während</translation>
    </message>
    <message>
        <source>COPY rate of a slice</source>
        <translation>COPY-Rate eines Slice</translation>
    </message>
    <message>
        <source>CPU credits</source>
        <translation>CPU-Credits</translation>
    </message>
    <message>
        <source>CPU credits a running instance has spent and not earned, on average.</source>
        <translation>CPU-Credits, die eine laufende Instanz ausgegeben und nicht verdient hat, im Mittel.</translation>
    </message>
    <message>
        <source>CPU credits a running instance has, on average.</source>
        <translation>CPU-Credits, die eine laufende Instanz hat, im Mittel.</translation>
    </message>
    <message>
        <source>CPU credits spent by all instances; one is a minute of a vCPU.</source>
        <translation>CPU-Credits, die alle Instanzen ausgegeben haben; einer ist eine Minute einer vCPU.</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Im Cache</translation>
    </message>
    <message>
        <source>Caches</source>
        <translation>Caches</translation>
    </message>
    <message>
        <source>Callers</source>
        <translation>Aufrufer</translation>
    </message>
    <message>
        <source>Callers are answered at once; an execution takes up to a year.</source>
        <translation>Aufrufer erhalten sofort Antwort; eine Ausführung dauert bis zu einem Jahr.</translation>
    </message>
    <message>
        <source>Callers keep an endpoint&apos;s answer: until it expires all that a host reads goes to one reader.</source>
        <translation>Aufrufer behalten die Antwort eines Endpunkts: Bis sie abläuft, geht alles, was ein Rechner liest, an einen einzigen Reader.</translation>
    </message>
    <message>
        <source>Calls that found the data key at their caller.</source>
        <translation>Aufrufe, deren Datenschlüssel beim Aufrufer vorhanden war.</translation>
    </message>
    <message>
        <source>Capacity rebalancing</source>
        <translation>Capacity Rebalancing</translation>
    </message>
    <message>
        <source>Chosen by the clients.</source>
        <translation>Von den Clients gewählt.</translation>
    </message>
    <message>
        <source>Chosen when the cluster is created, and not later.</source>
        <translation>Wird beim Erstellen des Clusters gewählt, später nicht mehr.</translation>
    </message>
    <message>
        <source>Chosen when the database is created, and not later.</source>
        <translation>Wird beim Erstellen der Datenbank gewählt, später nicht mehr.</translation>
    </message>
    <message>
        <source>Classic Load Balancer</source>
        <translation>Classic Load Balancer</translation>
    </message>
    <message>
        <source>Client errors</source>
        <translation>Client-Fehler</translation>
    </message>
    <message>
        <source>Client errors and faults.</source>
        <translation>Client-Fehler und Server-Fehler.</translation>
    </message>
    <message>
        <source>Clients look for nodes every</source>
        <translation>Clients suchen Knoten alle</translation>
    </message>
    <message>
        <source>Cluster failover time</source>
        <translation>Dauer der Ausfallumschaltung im Cluster</translation>
    </message>
    <message>
        <source>Collects records and delivers them in large pieces.</source>
        <translation>Sammelt Datensätze und stellt sie in großen Stücken zu.</translation>
    </message>
    <message>
        <source>Columns read</source>
        <translation>Gelesene Spalten</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Complaint rate</source>
        <translation>Beschwerderate</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Compute nodes. A change while a run is going is an elastic resize.</source>
        <translation>Compute-Knoten. Eine Änderung während des Laufs ist ein Elastic Resize.</translation>
    </message>
    <message>
        <source>Concurrency scaling clusters</source>
        <translation>Concurrency-Scaling-Cluster</translation>
    </message>
    <message>
        <source>Configuration that programs read, of Systems Manager.</source>
        <translation>Konfiguration, die Programme lesen, aus Systems Manager.</translation>
    </message>
    <message>
        <source>Connect timeout</source>
        <translation>Zeitgrenze beim Verbinden</translation>
    </message>
    <message>
        <source>Connection draining</source>
        <translation>Connection Draining</translation>
    </message>
    <message>
        <source>Connection errors</source>
        <translation>Verbindungsfehler</translation>
    </message>
    <message>
        <source>Connections above the limit.</source>
        <translation>Verbindungen über der Grenze.</translation>
    </message>
    <message>
        <source>Connections go to the instances in turn; all requests of one stay there.</source>
        <translation>Verbindungen gehen reihum an die Instanzen; alle Anfragen einer Verbindung bleiben dort.</translation>
    </message>
    <message>
        <source>Connections in use: queries that run or wait.</source>
        <translation>Belegte Verbindungen: Abfragen, die laufen oder warten.</translation>
    </message>
    <message>
        <source>Connections that instances refused or closed.</source>
        <translation>Verbindungen, die Instanzen abgelehnt oder geschlossen haben.</translation>
    </message>
    <message>
        <source>Consistent hashing</source>
        <translation>Consistent Hashing</translation>
    </message>
    <message>
        <source>Counts in a record&apos;s size.</source>
        <translation>Zählt zur Größe eines Datensatzes.</translation>
    </message>
    <message>
        <source>Credit balance</source>
        <translation>Credit-Guthaben</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Credits at the start</source>
        <translation>Credits zu Beginn</translation>
    </message>
    <message>
        <source>Credits left in the bucket of the primary&apos;s gp2 volume.</source>
        <translation>Verbleibende Credits im Eimer des gp2-Volumes der primären Instanz.</translation>
    </message>
    <message>
        <source>Credits used</source>
        <translation>Verbrauchte Credits</translation>
    </message>
    <message>
        <source>DAX</source>
        <translation>DAX</translation>
    </message>
    <message>
        <source>Data keys kept</source>
        <translation>Datenschlüssel behalten</translation>
    </message>
    <message>
        <source>Db2</source>
        <translation>Db2</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Delivery takes</source>
        <translation>Dauer der Zustellung</translation>
    </message>
    <message>
        <source>Detach the role&apos;s policies</source>
        <translation>Richtlinien der Rolle lösen</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Direct PUT</source>
        <translation>Direct PUT</translation>
    </message>
    <message>
        <source>Disable the key</source>
        <translation>Den Schlüssel deaktivieren</translation>
    </message>
    <message>
        <source>Disk queue</source>
        <translation>Warteschlange des Datenträgers</translation>
    </message>
    <message>
        <source>Draining timeout</source>
        <translation>Zeitgrenze der Entleerung</translation>
    </message>
    <message>
        <source>DynamoDB&apos;s own cache: reads come from memory, writes go through it to the table.</source>
        <translation>Der eigene Cache von DynamoDB: Lesezugriffe kommen aus dem Speicher, Schreibzugriffe gehen durch ihn zur Tabelle.</translation>
    </message>
    <message>
        <source>EBS burst</source>
        <translation>EBS-Burst</translation>
    </message>
    <message>
        <source>ECC</source>
        <translation>ECC</translation>
    </message>
    <message>
        <source>ELB 5XX</source>
        <translation>ELB 5XX</translation>
    </message>
    <message>
        <source>Each I/O to the instance&apos;s volume takes this much longer.</source>
        <translation>Jede I/O auf das Volume der Instanz dauert um so viel länger.</translation>
    </message>
    <message>
        <source>Each counts in the quotas.</source>
        <translation>Jede zählt zu den Kontingenten.</translation>
    </message>
    <message>
        <source>Each request for it fails: 400 DisabledException.</source>
        <translation>Jede Anfrage dafür schlägt fehl: 400 DisabledException.</translation>
    </message>
    <message>
        <source>Each request goes to the instance with the fewest outstanding ones.</source>
        <translation>Jede Anfrage geht an die Instanz mit den wenigsten offenen Anfragen.</translation>
    </message>
    <message>
        <source>Each takes 1 MB and 1,000 records a second and gives 2 MB. Changed while it runs, shards are split and merged.</source>
        <translation>Jeder nimmt 1 MB und 1.000 Datensätze je Sekunde auf und gibt 2 MB ab. Bei einer Änderung im Betrieb werden Shards geteilt und zusammengelegt.</translation>
    </message>
    <message>
        <source>Early warning</source>
        <translation>Vorwarnung</translation>
    </message>
    <message>
        <source>Elastic resize</source>
        <translation>Elastic Resize</translation>
    </message>
    <message>
        <source>Empty: the key that AWS manages.</source>
        <translation>Leer: der Schlüssel, den AWS verwaltet.</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Encrypt and Decrypt: callers send the data itself, at most 4 KB.</source>
        <translation>Encrypt und Decrypt: Aufrufer senden die Daten selbst, höchstens 4 KB.</translation>
    </message>
    <message>
        <source>Encrypted: each read asks KMS to decrypt it.</source>
        <translation>Verschlüsselt: Jeder Lesezugriff lässt KMS entschlüsseln.</translation>
    </message>
    <message>
        <source>Enhanced fan-out</source>
        <translation>Enhanced Fan-Out</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Envelope</translation>
    </message>
    <message>
        <source>Errors of the load balancer itself: 503 and 504.</source>
        <translation>Fehler des Load Balancers selbst: 503 und 504.</translation>
    </message>
    <message>
        <source>Errors that instances answered with.</source>
        <translation>Fehler, mit denen Instanzen geantwortet haben.</translation>
    </message>
    <message>
        <source>Every send is refused (400) until it ends, as when AWS pauses an account.</source>
        <translation>Jedes Senden wird abgewiesen (400), bis es endet, wie wenn AWS ein Konto aussetzt.</translation>
    </message>
    <message>
        <source>Evicted bytes</source>
        <translation>Verdrängte Bytes</translation>
    </message>
    <message>
        <source>Execution time</source>
        <translation>Ausführungsdauer</translation>
    </message>
    <message>
        <source>Executions that began.</source>
        <translation>Ausführungen, die begonnen haben.</translation>
    </message>
    <message>
        <source>Executions that came to their end.</source>
        <translation>Ausführungen, die ihr Ende erreicht haben.</translation>
    </message>
    <message>
        <source>Executions that ended with an error nobody caught.</source>
        <translation>Ausführungen, die mit einem Fehler endeten, den niemand abfing.</translation>
    </message>
    <message>
        <source>Executions that failed, timed out or were aborted.</source>
        <translation>Ausführungen, die fehlschlugen, die Zeitgrenze überschritten oder abgebrochen wurden.</translation>
    </message>
    <message>
        <source>Executions that have begun and not ended.</source>
        <translation>Ausführungen, die begonnen und noch nicht geendet haben.</translation>
    </message>
    <message>
        <source>Executions that took longer than they may.</source>
        <translation>Ausführungen, die länger dauerten, als sie dürfen.</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>Express</translation>
    </message>
    <message>
        <source>Fail over a shard</source>
        <translation>Einen Shard umschalten</translation>
    </message>
    <message>
        <source>Firehose</source>
        <translation>Firehose</translation>
    </message>
    <message>
        <source>For request classes that scan.</source>
        <translation>Für Anfrageklassen, die scannen.</translation>
    </message>
    <message>
        <source>From a put&apos;s arrival to its answer.</source>
        <translation>Von der Ankunft eines Put bis zu seiner Antwort.</translation>
    </message>
    <message>
        <source>From a send&apos;s arrival to its answer.</source>
        <translation>Von der Ankunft einer Sendung bis zu ihrer Antwort.</translation>
    </message>
    <message>
        <source>From its first failure on; then the objects stay in the bucket and are not loaded.</source>
        <translation>Ab dem ersten Fehlschlag; danach bleiben die Objekte im Bucket und werden nicht geladen.</translation>
    </message>
    <message>
        <source>From sending a request to an instance until its answer.</source>
        <translation>Vom Senden einer Anfrage an eine Instanz bis zu deren Antwort.</translation>
    </message>
    <message>
        <source>From start to end.</source>
        <translation>Vom Beginn bis zum Ende.</translation>
    </message>
    <message>
        <source>From the change of the node count until the new nodes work. Queries in progress end in a short pause.</source>
        <translation>Von der Änderung der Knotenzahl, bis die neuen Knoten arbeiten. Laufende Abfragen enden in einer kurzen Pause.</translation>
    </message>
    <message>
        <source>From the decision to delete it until it is gone.</source>
        <translation>Vom Entschluss, sie zu löschen, bis sie weg ist.</translation>
    </message>
    <message>
        <source>From the record that failed on the batch comes again; otherwise what the function reports is not heeded.</source>
        <translation>Ab dem fehlgeschlagenen Datensatz kommt der Stapel wieder; sonst wird nicht beachtet, was die Funktion meldet.</translation>
    </message>
    <message>
        <source>General Purpose SSD (gp2)</source>
        <translation>General Purpose SSD (gp2)</translation>
    </message>
    <message>
        <source>General Purpose SSD (gp3)</source>
        <translation>General Purpose SSD (gp3)</translation>
    </message>
    <message>
        <source>GenerateDataKey and Decrypt: callers encrypt their data themselves, with a data key that the key protects.</source>
        <translation>GenerateDataKey und Decrypt: Aufrufer verschlüsseln ihre Daten selbst, mit einem Datenschlüssel, den der Schlüssel schützt.</translation>
    </message>
    <message>
        <source>GetRecords for each shard, by each Auto Scaling group, server or other program that reads. Lambda and Firehose poll once a second.</source>
        <translation>GetRecords je Shard, durch jede Auto-Scaling-Gruppe, jeden Server und jedes andere Programm, das liest. Lambda und Firehose fragen einmal je Sekunde ab.</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Gets</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>Good answers of instances.</source>
        <translation>Gute Antworten von Instanzen.</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Hash of the key modulo the number of nodes: a node more or less moves nearly all keys.</source>
        <translation>Hash des Schlüssels modulo der Zahl der Knoten: Ein Knoten mehr oder weniger verschiebt fast alle Schlüssel.</translation>
    </message>
    <message>
        <source>Healthy instances</source>
        <translation>Gesunde Instanzen</translation>
    </message>
    <message>
        <source>Higher throughput</source>
        <translation>Höherer Durchsatz</translation>
    </message>
    <message>
        <source>Hits of all items asked for.</source>
        <translation>Treffer, von allen angefragten Objekten.</translation>
    </message>
    <message>
        <source>Hits of all results of Query and Scan asked for.</source>
        <translation>Treffer, von allen angefragten Ergebnissen von Query und Scan.</translation>
    </message>
    <message>
        <source>Hits whose value was older than the newest in the table.</source>
        <translation>Treffer, deren Wert älter als der neueste in der Tabelle war.</translation>
    </message>
    <message>
        <source>How far replicas are behind their primary.</source>
        <translation>Wie weit Replikate hinter ihrem primären Knoten zurück sind.</translation>
    </message>
    <message>
        <source>How far the readers&apos; pages in memory are behind the writer&apos;s.</source>
        <translation>Wie weit die Seiten im Speicher der Reader hinter denen des Writers zurück sind.</translation>
    </message>
    <message>
        <source>How long a caller keeps a connection it does not use.</source>
        <translation>So lange behält ein Aufrufer eine Verbindung, die er nicht benutzt.</translation>
    </message>
    <message>
        <source>How long before its notice a Spot instance is said to be at risk.</source>
        <translation>So lange vor der Ankündigung ihrer Unterbrechung gilt eine Spot-Instanz als gefährdet.</translation>
    </message>
    <message>
        <source>How long before the restore began.</source>
        <translation>So lange vorher hat die Wiederherstellung begonnen.</translation>
    </message>
    <message>
        <source>How often one is interrupted, by chance.</source>
        <translation>So oft wird eine zufällig unterbrochen.</translation>
    </message>
    <message>
        <source>I/O pause of a backup</source>
        <translation>I/O-Pause einer Sicherung</translation>
    </message>
    <message>
        <source>I/O queue</source>
        <translation>I/O-Warteschlange</translation>
    </message>
    <message>
        <source>I/Os of a read</source>
        <translation>I/Os je Lesezugriff</translation>
    </message>
    <message>
        <source>I/Os of a write</source>
        <translation>I/Os je Schreibzugriff</translation>
    </message>
    <message>
        <source>I/Os that fetch pages, on the volumes of all instances.</source>
        <translation>I/Os, die Seiten holen, auf den Volumes aller Instanzen.</translation>
    </message>
    <message>
        <source>I/Os that read from the volumes.</source>
        <translation>I/Os, die von den Volumes lesen.</translation>
    </message>
    <message>
        <source>I/Os that wait for the volumes or are under way.</source>
        <translation>I/Os, die auf die Volumes warten oder unterwegs sind.</translation>
    </message>
    <message>
        <source>I/Os that wait for the volumes&apos; limits.</source>
        <translation>I/Os, die wegen der Grenzen der Volumes warten.</translation>
    </message>
    <message>
        <source>I/Os that write pages and logs, on the volumes of all instances.</source>
        <translation>I/Os, die Seiten und Logs schreiben, auf den Volumes aller Instanzen.</translation>
    </message>
    <message>
        <source>I/Os that write to the volumes.</source>
        <translation>I/Os, die auf die Volumes schreiben.</translation>
    </message>
    <message>
        <source>I/Os to the instance&apos;s volume wait until the fault ends.</source>
        <translation>I/Os auf das Volume der Instanz warten, bis die Störung endet.</translation>
    </message>
    <message>
        <source>IOPS</source>
        <translation>IOPS</translation>
    </message>
    <message>
        <source>Inbound rules</source>
        <translation>Eingehende Regeln</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>Instanztyp</translation>
    </message>
    <message>
        <source>Instances that are always bought on demand.</source>
        <translation>Instanzen, die immer On-Demand gekauft werden.</translation>
    </message>
    <message>
        <source>Intelligent tiering</source>
        <translation>Intelligent-Tiering</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>Interrupt Spot instance</source>
        <translation>Spot-Instanz unterbrechen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Interruptions of a Spot instance</source>
        <translation>Unterbrechungen einer Spot-Instanz</translation>
    </message>
    <message>
        <source>Interval for the function</source>
        <translation>Intervall für die Funktion</translation>
    </message>
    <message>
        <source>Invocations of the function that succeeded.</source>
        <translation>Aufrufe der Funktion, die erfolgreich waren.</translation>
    </message>
    <message>
        <source>It cannot be used from now on (400 KMSInvalidStateException) and is gone after the waiting period.</source>
        <translation>Er ist ab sofort unbenutzbar (400 KMSInvalidStateException) und nach der Wartefrist weg.</translation>
    </message>
    <message>
        <source>Item TTL</source>
        <translation>TTL der Objekte</translation>
    </message>
    <message>
        <source>Item hit rate</source>
        <translation>Trefferquote der Objekte</translation>
    </message>
    <message>
        <source>Item hits</source>
        <translation>Objekttreffer</translation>
    </message>
    <message>
        <source>Item misses</source>
        <translation>Objekt-Fehlgriffe</translation>
    </message>
    <message>
        <source>Items and results that made room for others.</source>
        <translation>Objekte und Ergebnisse, die anderen Platz gemacht haben.</translation>
    </message>
    <message>
        <source>Items that had to be read from the table.</source>
        <translation>Objekte, die aus der Tabelle gelesen werden mussten.</translation>
    </message>
    <message>
        <source>Items that were read from memory.</source>
        <translation>Objekte, die aus dem Speicher gelesen wurden.</translation>
    </message>
    <message>
        <source>Its role may do nothing any more: each of its calls to AWS is denied (403).</source>
        <translation>Ihre Rolle darf nichts mehr: Jeder ihrer Aufrufe an AWS wird verweigert (403).</translation>
    </message>
    <message>
        <source>Its security group lets nobody in: new calls hear nothing and time out.</source>
        <translation>Ihre Security Group lässt niemanden herein: Neue Aufrufe hören nichts und laufen in die Zeitgrenze.</translation>
    </message>
    <message>
        <source>JSON: caps what its role may do, and grants nothing. Empty: none.</source>
        <translation>JSON: begrenzt, was ihre Rolle darf, und gewährt nichts. Leer: keine.</translation>
    </message>
    <message>
        <source>JSON: what its calls to AWS may do. Empty: what its connections need.</source>
        <translation>JSON: was ihre Aufrufe an AWS dürfen. Leer: was ihre Verbindungen brauchen.</translation>
    </message>
    <message>
        <source>JSON: who may call it, of a bucket, queue, topic, function or key. Empty: roles need their own policy, and services may do what their connections need.</source>
        <translation>JSON: wer aufrufen darf, bei Bucket, Warteschlange, Topic, Funktion oder Schlüssel. Leer: Rollen brauchen ihre eigene Richtlinie, und Dienste dürfen, was ihre Verbindungen brauchen.</translation>
    </message>
    <message>
        <source>JSON: who may open a connection to it. Empty: what is connected; [] nobody.</source>
        <translation>JSON: wer eine Verbindung dazu öffnen darf. Leer: was verbunden ist; [] niemand.</translation>
    </message>
    <message>
        <source>KMS</source>
        <translation>KMS</translation>
    </message>
    <message>
        <source>Keeps records in the order of their keys; each reader gets all of them.</source>
        <translation>Hält Datensätze in der Reihenfolge ihrer Schlüssel; jeder Leser bekommt alle.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Kept by callers</source>
        <translation>Bei Aufrufern behalten</translation>
    </message>
    <message>
        <source>Kept data keys used</source>
        <translation>Benutzte behaltene Datenschlüssel</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key type</source>
        <translation>Schlüsseltyp</translation>
    </message>
    <message>
        <source>Keys to nodes</source>
        <translation>Schlüssel auf Knoten</translation>
    </message>
    <message>
        <source>Keys whose last change had not reached a replica when their primary was lost.</source>
        <translation>Schlüssel, deren letzte Änderung kein Replikat erreicht hatte, als ihr primärer Knoten verloren ging.</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>Kinesis</source>
        <translation>Kinesis</translation>
    </message>
    <message>
        <source>Launches instances</source>
        <translation>Startet Instanzen</translation>
    </message>
    <message>
        <source>Leader node</source>
        <translation>Leader-Knoten</translation>
    </message>
    <message>
        <source>Length of a key</source>
        <translation>Länge eines Schlüssels</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Load duration</source>
        <translation>Dauer des Ladens</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Loads and inserts that wait for their commit.</source>
        <translation>Ladevorgänge und Inserts, die auf ihren Commit warten.</translation>
    </message>
    <message>
        <source>Lose the writer&apos;s host</source>
        <translation>Den Rechner des Writers verlieren</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation>Verlorene Schreibzugriffe</translation>
    </message>
    <message>
        <source>Magnetic (standard)</source>
        <translation>Magnetic (standard)</translation>
    </message>
    <message>
        <source>Make a key hot</source>
        <translation>Einen Schlüssel heiß machen</translation>
    </message>
    <message>
        <source>Maximum record size</source>
        <translation>Höchstgröße eines Datensatzes</translation>
    </message>
    <message>
        <source>Memory for items and results, and how many requests a node works on. A cluster of another type starts empty.</source>
        <translation>Speicher für Objekte und Ergebnisse, und wie viele Anfragen ein Knoten zugleich bearbeitet. Ein Cluster eines anderen Typs startet leer.</translation>
    </message>
    <message>
        <source>Memory that items and results fill on each node.</source>
        <translation>Speicher, den Objekte und Ergebnisse auf jedem Knoten füllen.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages above the rate or the quota.</source>
        <translation>Nachrichten über der Rate oder dem Kontingent.</translation>
    </message>
    <message>
        <source>Messages of up to 10 MB.</source>
        <translation>Nachrichten bis 10 MB.</translation>
    </message>
    <message>
        <source>Messages of up to 40 MB; in 2020 10 MB.</source>
        <translation>Nachrichten bis 40 MB; im Jahr 2020 10 MB.</translation>
    </message>
    <message>
        <source>Messages that were too large, to unverified recipients, or sent while paused.</source>
        <translation>Nachrichten, die zu groß waren, an unbestätigte Empfänger gingen oder während der Aussetzung gesendet wurden.</translation>
    </message>
    <message>
        <source>MiB/s</source>
        <translation>MiB/s</translation>
    </message>
    <message>
        <source>Modulo</source>
        <translation>Modulo</translation>
    </message>
    <message>
        <source>Multi-AZ DB cluster</source>
        <translation>Multi-AZ DB cluster</translation>
    </message>
    <message>
        <source>Must be as the primary.</source>
        <translation>Muss wie bei der primären Instanz sein.</translation>
    </message>
    <message>
        <source>Nobody reads until it ends: a disabled trigger, a stopped worker. What was read is worked on to its end.</source>
        <translation>Niemand liest, bis es endet: ein deaktivierter Trigger, ein gestoppter Worker. Was gelesen ist, wird zu Ende bearbeitet.</translation>
    </message>
    <message>
        <source>Node type</source>
        <translation>Knotentyp</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Not simulated</source>
        <translation>Nicht simuliert</translation>
    </message>
    <message>
        <source>Not succeeded</source>
        <translation>Nicht erfolgreich</translation>
    </message>
    <message>
        <source>Nothing is delivered until it ends; records are still taken.</source>
        <translation>Nichts wird zugestellt, bis es endet; Datensätze werden weiter angenommen.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Of COPYs and inserts, from the leader node to the commit.</source>
        <translation>Der COPYs und Inserts, vom Leader-Knoten bis zum Commit.</translation>
    </message>
    <message>
        <source>Of all queries and loads that have ended, those that did not wait as well.</source>
        <translation>Aller beendeten Abfragen und Ladevorgänge, auch derer, die nicht warteten.</translation>
    </message>
    <message>
        <source>Of an instance whose host is well: after a reboot, or as the old writer of a failover.</source>
        <translation>Einer Instanz, deren Rechner gesund ist: nach einem Neustart oder als alter Writer einer Ausfallumschaltung.</translation>
    </message>
    <message>
        <source>Of an invocation that failed; then its records are delivered as failed.</source>
        <translation>Eines fehlgeschlagenen Aufrufs; danach werden seine Datensätze als fehlgeschlagen zugestellt.</translation>
    </message>
    <message>
        <source>Of burstable types. Standard: without credits an instance runs at its baseline. Unlimited: it goes on and owes surplus credits.</source>
        <translation>Von Burst-fähigen Typen. Standard: ohne Credits läuft eine Instanz auf ihrer Grundleistung. Unlimited: sie läuft weiter und schuldet Überschuss-Credits.</translation>
    </message>
    <message>
        <source>Of mail that arrived or bounced.</source>
        <translation>Der Mails, die ankamen oder als Bounce zurückkamen.</translation>
    </message>
    <message>
        <source>Of reads that brought something.</source>
        <translation>Der Lesezugriffe, die etwas brachten.</translation>
    </message>
    <message>
        <source>Of records that shards took, keys included.</source>
        <translation>Der Datensätze, die Shards annahmen, einschließlich der Schlüssel.</translation>
    </message>
    <message>
        <source>Of records that were taken.</source>
        <translation>Der angenommenen Datensätze.</translation>
    </message>
    <message>
        <source>Of results of Query and Scan; writes do not shorten it. 0: results stay until they are evicted.</source>
        <translation>Der Ergebnisse von Query und Scan; Schreibzugriffe verkürzen sie nicht. 0: Ergebnisse bleiben, bis sie verdrängt werden.</translation>
    </message>
    <message>
        <source>Of the account&apos;s quota for keys of this type, by all keys.</source>
        <translation>Des Kontingents des Kontos für Schlüssel dieses Typs, durch alle Schlüssel.</translation>
    </message>
    <message>
        <source>Of the account&apos;s reads a second, by all stores.</source>
        <translation>Der Lesezugriffe des Kontos je Sekunde, durch alle Stores.</translation>
    </message>
    <message>
        <source>Of the instances in turn, the first writer first; those not given have 1. The least takes over first.</source>
        <translation>Der Instanzen der Reihe nach, der erste Writer zuerst; nicht angegebene haben 1. Die kleinste übernimmt zuerst.</translation>
    </message>
    <message>
        <source>Of the last record that a read brought.</source>
        <translation>Des letzten Datensatzes, den ein Lesezugriff brachte.</translation>
    </message>
    <message>
        <source>Of the primary endpoint, with one shard: so long callers may go on calling the old primary. 0: the failover time includes it.</source>
        <translation>Des primären Endpunkts, bei einem Shard: so lange rufen Aufrufer vielleicht noch den alten primären Knoten auf. 0: in der Dauer der Ausfallumschaltung enthalten.</translation>
    </message>
    <message>
        <source>Of the whole account for all keys of this type; 0: AWS&apos;s default. Where keys differ, the lowest counts.</source>
        <translation>Des ganzen Kontos für alle Schlüssel dieses Typs; 0: Vorgabe von AWS. Wo Schlüssel sich unterscheiden, gilt der kleinste Wert.</translation>
    </message>
    <message>
        <source>Of the whole account, where one of its stores has it.</source>
        <translation>Des ganzen Kontos, wenn einer seiner Stores es hat.</translation>
    </message>
    <message>
        <source>Of the whole account; the largest of all SES components counts.</source>
        <translation>Des ganzen Kontos; der größte Wert aller SES-Komponenten gilt.</translation>
    </message>
    <message>
        <source>Of the writer and of all readers.</source>
        <translation>Des Writers und aller Reader.</translation>
    </message>
    <message>
        <source>Off, as when the process Launch is suspended: what ends is not replaced, like an EC2 instance that belongs to no group.</source>
        <translation>Aus, wie wenn der Prozess Launch ausgesetzt ist: was endet, wird nicht ersetzt, wie eine EC2-Instanz, die zu keiner Gruppe gehört.</translation>
    </message>
    <message>
        <source>Off: a node of the load balancer uses instances of its own zone only.</source>
        <translation>Aus: ein Knoten des Load Balancers nutzt nur Instanzen seiner eigenen Zone.</translation>
    </message>
    <message>
        <source>Off: all nodes stand in one zone and are lost with it. For Memcached this is the AZ mode.</source>
        <translation>Aus: alle Knoten stehen in einer Zone und gehen mit ihr verloren. Bei Memcached ist dies der AZ-Modus.</translation>
    </message>
    <message>
        <source>Off: what an instance has when it leaves is cut.</source>
        <translation>Aus: was eine Instanz hat, wenn sie ausscheidet, wird abgebrochen.</translation>
    </message>
    <message>
        <source>Older ones are given up; 60 s at least. -1: only retention counts.</source>
        <translation>Ältere werden aufgegeben; mindestens 60 s. -1: nur die Aufbewahrung zählt.</translation>
    </message>
    <message>
        <source>Older records are gone, read or not.</source>
        <translation>Ältere Datensätze sind weg, gelesen oder nicht.</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Ältester</translation>
    </message>
    <message>
        <source>Oldest record</source>
        <translation>Ältester Datensatz</translation>
    </message>
    <message>
        <source>On-Demand above the base</source>
        <translation>On-Demand über der Basis</translation>
    </message>
    <message>
        <source>On-Demand base</source>
        <translation>On-Demand-Basis</translation>
    </message>
    <message>
        <source>On: a Spot instance at risk is replaced before it is interrupted.</source>
        <translation>Ein: eine gefährdete Spot-Instanz wird ersetzt, bevor sie unterbrochen wird.</translation>
    </message>
    <message>
        <source>One commit at a time in the whole cluster: load batches, not rows.</source>
        <translation>Ein Commit zur gleichen Zeit im ganzen Cluster: Stapel laden, nicht Zeilen.</translation>
    </message>
    <message>
        <source>One more is refused (too many connections). 0: from the engine and the class&apos;s memory.</source>
        <translation>Eine mehr wird abgewiesen (zu viele Verbindungen). 0: aus der Engine und dem Speicher der Klasse.</translation>
    </message>
    <message>
        <source>One more is refused.</source>
        <translation>Eine mehr wird abgewiesen.</translation>
    </message>
    <message>
        <source>Pages and log records that must be on the volume before the commit, on the standby&apos;s as well.</source>
        <translation>Seiten und Log-Datensätze, die vor dem Commit auf dem Volume sein müssen, auch auf dem der Standby.</translation>
    </message>
    <message>
        <source>Pages that a read query fetches from the volume. 0: all are in memory.</source>
        <translation>Seiten, die eine Leseabfrage vom Volume holt. 0: alle sind im Speicher.</translation>
    </message>
    <message>
        <source>Parameter Store</source>
        <translation>Parameter Store</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parses, plans and compiles a query before it runs.</source>
        <translation>Zerlegt, plant und kompiliert eine Abfrage, bevor sie läuft.</translation>
    </message>
    <message>
        <source>Partition keys</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>Pause volume I/O</source>
        <translation>Volume-I/O anhalten</translation>
    </message>
    <message>
        <source>Permissions boundary</source>
        <translation>Permissions Boundary</translation>
    </message>
    <message>
        <source>Producers collect records for PutRecordBatch: the quota of calls counts its calls.</source>
        <translation>Produzenten sammeln Datensätze für PutRecordBatch: das Kontingent der Aufrufe zählt dessen Aufrufe.</translation>
    </message>
    <message>
        <source>Programs poll every</source>
        <translation>Abholintervall der Programme</translation>
    </message>
    <message>
        <source>Promotion tiers</source>
        <translation>Promotion-Tiers</translation>
    </message>
    <message>
        <source>Provisioned IOPS</source>
        <translation>Bereitgestellte IOPS</translation>
    </message>
    <message>
        <source>Provisioned IOPS SSD (io1)</source>
        <translation>Provisioned IOPS SSD (io1)</translation>
    </message>
    <message>
        <source>Provisioned IOPS SSD (io2 Block Express)</source>
        <translation>Provisioned IOPS SSD (io2 Block Express)</translation>
    </message>
    <message>
        <source>Provisioned; 0: what gp3 includes.</source>
        <translation>Bereitgestellt; 0: was gp3 enthält.</translation>
    </message>
    <message>
        <source>Provisioned; 0: what gp3 includes. io1 and io2 need a number.</source>
        <translation>Bereitgestellt; 0: was gp3 enthält. io1 und io2 brauchen eine Zahl.</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kaufoptionen</translation>
    </message>
    <message>
        <source>Put latency</source>
        <translation>Put-Latenz</translation>
    </message>
    <message>
        <source>Queries answered.</source>
        <translation>Beantwortete Abfragen.</translation>
    </message>
    <message>
        <source>Queries that run at the same time; the others wait. All of them share the nodes.</source>
        <translation>Abfragen, die gleichzeitig laufen; die anderen warten. Alle teilen sich die Knoten.</translation>
    </message>
    <message>
        <source>Queries that wait for a slot.</source>
        <translation>Abfragen, die auf einen Slot warten.</translation>
    </message>
    <message>
        <source>Query TTL</source>
        <translation>Query-TTL</translation>
    </message>
    <message>
        <source>Query duration</source>
        <translation>Abfragedauer</translation>
    </message>
    <message>
        <source>Query hit rate</source>
        <translation>Query-Trefferquote</translation>
    </message>
    <message>
        <source>Query hits</source>
        <translation>Query-Treffer</translation>
    </message>
    <message>
        <source>Query misses</source>
        <translation>Query-Fehlgriffe</translation>
    </message>
    <message>
        <source>Query slots</source>
        <translation>Abfrageslots</translation>
    </message>
    <message>
        <source>Queued commits</source>
        <translation>Wartende Commits</translation>
    </message>
    <message>
        <source>Queued queries</source>
        <translation>Wartende Abfragen</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Quota used</source>
        <translation>Benutztes Kontingent</translation>
    </message>
    <message>
        <source>RSA</source>
        <translation>RSA</translation>
    </message>
    <message>
        <source>Read IOPS</source>
        <translation>Lese-IOPS</translation>
    </message>
    <message>
        <source>Read from replicas</source>
        <translation>Von Replikaten lesen</translation>
    </message>
    <message>
        <source>Read queries answered.</source>
        <translation>Beantwortete Leseabfragen.</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>Reads and writes that were answered.</source>
        <translation>Beantwortete Lese- und Schreibzugriffe.</translation>
    </message>
    <message>
        <source>Reads are spread over the replicas of a shard, which are a lag behind; the primary answers when there is none.</source>
        <translation>Lesezugriffe verteilen sich auf die Replikate eines Shards, die um einen Verzug zurück sind; gibt es keines, antwortet der primäre Knoten.</translation>
    </message>
    <message>
        <source>Reads from the volume, one after the other, that a request makes which changes nothing.</source>
        <translation>Lesezugriffe auf das Volume, einer nach dem anderen, die eine Anfrage ausführt, die nichts ändert.</translation>
    </message>
    <message>
        <source>Reads of a key.</source>
        <translation>Lesezugriffe auf einen Schlüssel.</translation>
    </message>
    <message>
        <source>Reads of a reader that saw an item older than the newest.</source>
        <translation>Lesezugriffe auf einen Reader, die ein Objekt älter als das neueste sahen.</translation>
    </message>
    <message>
        <source>Reads that found the value at their caller.</source>
        <translation>Lesezugriffe, die den Wert bei ihrem Aufrufer fanden.</translation>
    </message>
    <message>
        <source>Reads that were refused.</source>
        <translation>Abgewiesene Lesezugriffe.</translation>
    </message>
    <message>
        <source>Recipients of a message</source>
        <translation>Empfänger einer Nachricht</translation>
    </message>
    <message>
        <source>Recipients of messages that were taken.</source>
        <translation>Empfänger der angenommenen Nachrichten.</translation>
    </message>
    <message>
        <source>Recipients of the last 24 hours, of the account&apos;s quota.</source>
        <translation>Empfänger der letzten 24 Stunden, vom Kontingent des Kontos.</translation>
    </message>
    <message>
        <source>Recipients that do not exist.</source>
        <translation>Empfänger, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Recipients who called it spam.</source>
        <translation>Empfänger, die es als Spam meldeten.</translation>
    </message>
    <message>
        <source>Recipients whose server took the mail.</source>
        <translation>Empfänger, deren Server die Mail annahm.</translation>
    </message>
    <message>
        <source>Record size</source>
        <translation>Größe eines Datensatzes</translation>
    </message>
    <message>
        <source>Records above a quota of Direct PUT.</source>
        <translation>Datensätze über einem Kontingent von Direct PUT.</translation>
    </message>
    <message>
        <source>Records in objects that were written.</source>
        <translation>Datensätze in geschriebenen Objekten.</translation>
    </message>
    <message>
        <source>Records per put</source>
        <translation>Datensätze je Put</translation>
    </message>
    <message>
        <source>Records put</source>
        <translation>Geschriebene Datensätze</translation>
    </message>
    <message>
        <source>Records read</source>
        <translation>Gelesene Datensätze</translation>
    </message>
    <message>
        <source>Records that are not delivered yet.</source>
        <translation>Datensätze, die noch nicht zugestellt sind.</translation>
    </message>
    <message>
        <source>Records that could not be delivered for 24 hours.</source>
        <translation>Datensätze, die 24 Stunden lang nicht zugestellt werden konnten.</translation>
    </message>
    <message>
        <source>Records that expired or were given up before a reader had worked on them.</source>
        <translation>Datensätze, die abliefen oder aufgegeben wurden, bevor ein Leser sie bearbeitet hatte.</translation>
    </message>
    <message>
        <source>Records that readers have not worked off, each reader for itself.</source>
        <translation>Datensätze, die die Leser noch nicht abgearbeitet haben, jeder Leser für sich.</translation>
    </message>
    <message>
        <source>Records that shards took.</source>
        <translation>Datensätze, die Shards annahmen.</translation>
    </message>
    <message>
        <source>Records that their shard did not take.</source>
        <translation>Datensätze, die ihr Shard nicht annahm.</translation>
    </message>
    <message>
        <source>Records that were taken, put or read from a stream.</source>
        <translation>Angenommene Datensätze, geschrieben oder aus einem Stream gelesen.</translation>
    </message>
    <message>
        <source>Redshift</source>
        <translation>Redshift</translation>
    </message>
    <message>
        <source>Redshift loads</source>
        <translation>Redshift-Ladevorgänge</translation>
    </message>
    <message>
        <source>Registered instances that fail their health checks.</source>
        <translation>Angemeldete Instanzen, die ihre Zustandsprüfungen nicht bestehen.</translation>
    </message>
    <message>
        <source>Registered instances that pass their health checks.</source>
        <translation>Angemeldete Instanzen, die ihre Zustandsprüfungen bestehen.</translation>
    </message>
    <message>
        <source>Replicas encrypted</source>
        <translation>Replikate verschlüsselt</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Reputation</translation>
    </message>
    <message>
        <source>Request quota</source>
        <translation>Anfragekontingent</translation>
    </message>
    <message>
        <source>Requests above the account&apos;s quota.</source>
        <translation>Anfragen über dem Kontingent des Kontos.</translation>
    </message>
    <message>
        <source>Requests above the account&apos;s throughput, or KMS&apos;s quota.</source>
        <translation>Anfragen über dem Durchsatz des Kontos oder dem Kontingent von KMS.</translation>
    </message>
    <message>
        <source>Requests an instance takes at the same time before the load balancer lets more of them wait: what its server and its operating system accept.</source>
        <translation>Anfragen, die eine Instanz gleichzeitig annimmt, bevor der Load Balancer weitere warten lässt: was ihr Server und ihr Betriebssystem annehmen.</translation>
    </message>
    <message>
        <source>Requests rejected because the surge queue was full.</source>
        <translation>Anfragen, abgewiesen, weil die Surge Queue voll war.</translation>
    </message>
    <message>
        <source>Requests that arrived at a node.</source>
        <translation>Anfragen, die bei einem Knoten ankamen.</translation>
    </message>
    <message>
        <source>Requests that ended in a 4xx, those that the table throttled too.</source>
        <translation>Anfragen, die mit 4xx endeten, auch die von der Tabelle gedrosselten.</translation>
    </message>
    <message>
        <source>Requests that failed for want of a node or a primary, or in the table.</source>
        <translation>Anfragen, die fehlschlugen, weil ein Knoten oder der primäre Knoten fehlte, oder in der Tabelle.</translation>
    </message>
    <message>
        <source>Requests that were answered, those of services included.</source>
        <translation>Beantwortete Anfragen, auch die von Diensten.</translation>
    </message>
    <message>
        <source>Requests waiting for an instance with room.</source>
        <translation>Anfragen, die auf eine Instanz mit Platz warten.</translation>
    </message>
    <message>
        <source>Requests, or TCP connections, that were routed to an instance.</source>
        <translation>Anfragen oder TCP-Verbindungen, die zu einer Instanz geleitet wurden.</translation>
    </message>
    <message>
        <source>Resharding takes</source>
        <translation>Dauer des Resharding</translation>
    </message>
    <message>
        <source>Resource policy</source>
        <translation>Ressourcenrichtlinie</translation>
    </message>
    <message>
        <source>Restart time</source>
        <translation>Neustartdauer</translation>
    </message>
    <message>
        <source>Restore time</source>
        <translation>Wiederherstellungsdauer</translation>
    </message>
    <message>
        <source>Restored from</source>
        <translation>Wiederhergestellt aus</translation>
    </message>
    <message>
        <source>Restored to</source>
        <translation>Wiederhergestellt auf</translation>
    </message>
    <message>
        <source>Results of Query that were in memory.</source>
        <translation>Ergebnisse von Query, die im Speicher waren.</translation>
    </message>
    <message>
        <source>Results of Query that were not in memory.</source>
        <translation>Ergebnisse von Query, die nicht im Speicher waren.</translation>
    </message>
    <message>
        <source>Results of Scan that were in memory.</source>
        <translation>Ergebnisse von Scan, die im Speicher waren.</translation>
    </message>
    <message>
        <source>Results of Scan that were not in memory.</source>
        <translation>Ergebnisse von Scan, die nicht im Speicher waren.</translation>
    </message>
    <message>
        <source>Revoke the inbound rules</source>
        <translation>Eingangsregeln entziehen</translation>
    </message>
    <message>
        <source>Role&apos;s policy</source>
        <translation>Richtlinie der Rolle</translation>
    </message>
    <message>
        <source>Room on an instance</source>
        <translation>Platz auf einer Instanz</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Laufend</translation>
    </message>
    <message>
        <source>Running instances on Spot capacity.</source>
        <translation>Laufende Instanzen auf Spot-Kapazität.</translation>
    </message>
    <message>
        <source>S3 deliveries</source>
        <translation>S3-Zustellungen</translation>
    </message>
    <message>
        <source>SES</source>
        <translation>SES</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Scaling clusters</source>
        <translation>Skalierungscluster</translation>
    </message>
    <message>
        <source>Scan hits</source>
        <translation>Scan-Treffer</translation>
    </message>
    <message>
        <source>Scan misses</source>
        <translation>Scan-Fehlgriffe</translation>
    </message>
    <message>
        <source>Scan rate of a vCPU</source>
        <translation>Scan-Rate einer vCPU</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Schedule its deletion</source>
        <translation>Seine Löschung planen</translation>
    </message>
    <message>
        <source>SecureString</source>
        <translation>SecureString</translation>
    </message>
    <message>
        <source>Send latency</source>
        <translation>Sendelatenz</translation>
    </message>
    <message>
        <source>Send to a bad list</source>
        <translation>An eine schlechte Liste senden</translation>
    </message>
    <message>
        <source>Sending quota</source>
        <translation>Sendekontingent</translation>
    </message>
    <message>
        <source>Sending rate</source>
        <translation>Senderate</translation>
    </message>
    <message>
        <source>Sends mail within the account&apos;s quotas.</source>
        <translation>Sendet Mails innerhalb der Kontingente des Kontos.</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Several zones</source>
        <translation>Mehrere Zonen</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Share of a table&apos;s bytes in the columns that a query names; only these are read.</source>
        <translation>Anteil der Bytes einer Tabelle in den Spalten, die eine Abfrage nennt; nur diese werden gelesen.</translation>
    </message>
    <message>
        <source>Share of messages whose recipients are; others are refused (400) in the sandbox.</source>
        <translation>Anteil der Nachrichten, deren Empfänger es sind; andere werden in der Sandbox abgewiesen (400).</translation>
    </message>
    <message>
        <source>Share of recipients that do not exist.</source>
        <translation>Anteil der Empfänger, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Share of recipients who call it spam.</source>
        <translation>Anteil der Empfänger, die es als Spam melden.</translation>
    </message>
    <message>
        <source>Share of records (0..1)</source>
        <translation>Anteil der Datensätze (0..1)</translation>
    </message>
    <message>
        <source>Share of time in which the compute nodes work on at least one query.</source>
        <translation>Anteil der Zeit, in der die Compute-Knoten an mindestens einer Abfrage arbeiten.</translation>
    </message>
    <message>
        <source>Signs and verifies.</source>
        <translation>Signiert und prüft.</translation>
    </message>
    <message>
        <source>Since 2023.</source>
        <translation>Seit 2023.</translation>
    </message>
    <message>
        <source>Size of an I/O</source>
        <translation>Größe einer I/O</translation>
    </message>
    <message>
        <source>Size of the items and results on each node.</source>
        <translation>Größe der Objekte und Ergebnisse auf jedem Knoten.</translation>
    </message>
    <message>
        <source>Slow volume</source>
        <translation>Volume verlangsamen</translation>
    </message>
    <message>
        <source>So long they go on calling a lost node.</source>
        <translation>So lange rufen sie einen verlorenen Knoten weiter auf.</translation>
    </message>
    <message>
        <source>So many recipients do not exist.</source>
        <translation>So viele Empfänger gibt es nicht.</translation>
    </message>
    <message>
        <source>So many records have one and the same partition key, and go into one shard.</source>
        <translation>So viele Datensätze haben ein und denselben Partitionsschlüssel und kommen in einen Shard.</translation>
    </message>
    <message>
        <source>Spillover</source>
        <translation>Spillover</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>Spot</translation>
    </message>
    <message>
        <source>Spot instances that were interrupted.</source>
        <translation>Unterbrochene Spot-Instanzen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start of a scaling cluster</source>
        <translation>Start eines Skalierungsclusters</translation>
    </message>
    <message>
        <source>StartExecution calls above the account&apos;s quota.</source>
        <translation>StartExecution-Aufrufe über dem Kontingent des Kontos.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Starts throttled</source>
        <translation>Gedrosselte Starts</translation>
    </message>
    <message>
        <source>State transition</source>
        <translation>Zustandsübergang</translation>
    </message>
    <message>
        <source>State transitions that had to wait for the account&apos;s quota.</source>
        <translation>Zustandsübergänge, die auf das Kontingent des Kontos warten mussten.</translation>
    </message>
    <message>
        <source>States entered and tried again; Standard is billed by them.</source>
        <translation>Begonnene und erneut versuchte Zustände; Standard wird nach ihnen abgerechnet.</translation>
    </message>
    <message>
        <source>Step Functions</source>
        <translation>Step Functions</translation>
    </message>
    <message>
        <source>Stop delivery</source>
        <translation>Zustellung anhalten</translation>
    </message>
    <message>
        <source>Stop the readers</source>
        <translation>Leser anhalten</translation>
    </message>
    <message>
        <source>Storage type</source>
        <translation>Speichertyp</translation>
    </message>
    <message>
        <source>String</source>
        <translation>String</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Surge queue</source>
        <translation>Surge Queue</translation>
    </message>
    <message>
        <source>Surplus charged</source>
        <translation>Berechneter Überschuss</translation>
    </message>
    <message>
        <source>Surplus credits</source>
        <translation>Überschuss-Credits</translation>
    </message>
    <message>
        <source>Surplus credits that are paid for.</source>
        <translation>Überschuss-Credits, die bezahlt werden.</translation>
    </message>
    <message>
        <source>Symmetric</source>
        <translation>Symmetrisch</translation>
    </message>
    <message>
        <source>T2: standard; T3, T3a and T4g: unlimited.</source>
        <translation>T2: Standard; T3, T3a und T4g: Unlimited.</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>Tables that a query of this class reads from end to end, for reports. 0: its item alone.</source>
        <translation>Tabellen, die eine Abfrage dieser Klasse von Anfang bis Ende liest, für Berichte. 0: nur ihr Objekt.</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Snapshot erstellen</translation>
    </message>
    <message>
        <source>Tell of deliveries</source>
        <translation>Zustellungen melden</translation>
    </message>
    <message>
        <source>That take records.</source>
        <translation>Die Datensätze annehmen.</translation>
    </message>
    <message>
        <source>The cluster restarts: queries end, and it is not there for the restart time.</source>
        <translation>Der Cluster startet neu: Abfragen enden, und er ist für die Neustartdauer nicht da.</translation>
    </message>
    <message>
        <source>The first generation: spreads requests or connections over EC2 instances, and lets them wait when no instance has room.</source>
        <translation>Die erste Generation: verteilt Anfragen oder Verbindungen auf EC2-Instanzen und lässt sie warten, wenn keine Instanz Platz hat.</translation>
    </message>
    <message>
        <source>The instance is said to be at risk at once, has its notice two minutes before, and is gone then. Only on Spot capacity.</source>
        <translation>Die Instanz wird sofort als gefährdet gemeldet, erhält zwei Minuten vor dem Ende ihre Ankündigung und ist dann weg. Nur auf Spot-Kapazität.</translation>
    </message>
    <message>
        <source>The instance loses its CPU credits and accrues none until the fault ends: in standard mode it runs at its baseline.</source>
        <translation>Die Instanz verliert ihre CPU-Credits und sammelt keine, bis die Störung endet: im Modus Standard läuft sie auf ihrer Grundleistung.</translation>
    </message>
    <message>
        <source>The instance restarts. A reboot of the writer with readers is a failover.</source>
        <translation>Die Instanz startet neu. Ein Neustart des Writers mit Readern ist eine Ausfallumschaltung.</translation>
    </message>
    <message>
        <source>The key is disabled, to be deleted or deleted, or the data is too large.</source>
        <translation>Der Schlüssel ist deaktiviert, zur Löschung vorgesehen oder gelöscht, oder die Daten sind zu groß.</translation>
    </message>
    <message>
        <source>The largest one.</source>
        <translation>Die größte.</translation>
    </message>
    <message>
        <source>The node is gone; an empty one replaces it. Without an instance: the primary.</source>
        <translation>Der Knoten ist weg; ein leerer ersetzt ihn. Ohne Instanz: der primäre.</translation>
    </message>
    <message>
        <source>The others run on Spot capacity and can be interrupted.</source>
        <translation>Die anderen laufen auf Spot-Kapazität und können unterbrochen werden.</translation>
    </message>
    <message>
        <source>The primary is lost and a replica takes over; writes fail until then.</source>
        <translation>Der primäre Knoten geht verloren, und ein Replikat übernimmt; Schreibzugriffe schlagen bis dahin fehl.</translation>
    </message>
    <message>
        <source>The reader with the least promotion tier takes over; the old writer restarts as a reader.</source>
        <translation>Der Reader mit dem kleinsten Promotion-Tier übernimmt; der alte Writer startet als Reader neu.</translation>
    </message>
    <message>
        <source>The shard&apos;s primary is lost and a replica takes over; without an instance, the first shard that has one.</source>
        <translation>Der primäre Knoten des Shards geht verloren, und ein Replikat übernimmt; ohne Instanz der des ersten Shards, der eines hat.</translation>
    </message>
    <message>
        <source>Then the batch is given up. -1: until its records expire.</source>
        <translation>Dann wird der Stapel aufgegeben. -1: bis seine Datensätze ablaufen.</translation>
    </message>
    <message>
        <source>These readers get records pushed, 2 MB/s of each shard for each of them. All others share 2 MB/s and 5 reads a second of a shard.</source>
        <translation>Diese Leser bekommen Datensätze zugestellt, jeder von ihnen 2 MB/s je Shard. Alle anderen teilen sich 2 MB/s und 5 Lesezugriffe je Sekunde eines Shards.</translation>
    </message>
    <message>
        <source>This share of calls ends with ProvisionedThroughputExceededException.</source>
        <translation>Dieser Anteil der Aufrufe endet mit ProvisionedThroughputExceededException.</translation>
    </message>
    <message>
        <source>Throttle puts and reads</source>
        <translation>Puts und Lesezugriffe drosseln</translation>
    </message>
    <message>
        <source>Throttled puts</source>
        <translation>Gedrosselte Puts</translation>
    </message>
    <message>
        <source>Throttled reads</source>
        <translation>Gedrosselte Lesezugriffe</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Throughput used</source>
        <translation>Benutzter Durchsatz</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Topics and delivery streams that are connected hear of bounces and complaints; with this of deliveries too.</source>
        <translation>Verbundene Topics und Delivery Streams erfahren von Bounces und Beschwerden; hiermit auch von Zustellungen.</translation>
    </message>
    <message>
        <source>Transformation</source>
        <translation>Transformation</translation>
    </message>
    <message>
        <source>Transformations</source>
        <translation>Transformationen</translation>
    </message>
    <message>
        <source>Transient clusters that take queries now.</source>
        <translation>Vorübergehende Cluster, die gerade Abfragen annehmen.</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Übergänge</translation>
    </message>
    <message>
        <source>Transitions throttled</source>
        <translation>Gedrosselte Übergänge</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>UTC, as 03:00-03:30, at least 30 minutes; a run begins at midnight. Empty: 03:00.</source>
        <translation>UTC, etwa 03:00-03:30, mindestens 30 Minuten; ein Lauf beginnt um Mitternacht. Leer: 03:00.</translation>
    </message>
    <message>
        <source>Unhealthy instances</source>
        <translation>Kranke Instanzen</translation>
    </message>
    <message>
        <source>Until a caller gives up that gets no answer at all, unless its call policy gives up sooner.</source>
        <translation>Bis ein Aufrufer aufgibt, der gar keine Antwort bekommt, wenn seine Aufrufregeln nicht früher aufgeben.</translation>
    </message>
    <message>
        <source>Until a lost instance is created anew in its zone.</source>
        <translation>Bis eine verlorene Instanz in ihrer Zone neu erstellt ist.</translation>
    </message>
    <message>
        <source>Until a reader is the writer.</source>
        <translation>Bis ein Reader der Writer ist.</translation>
    </message>
    <message>
        <source>Until a replica is the new primary; writes fail so long.</source>
        <translation>Bis ein Replikat der neue primäre Knoten ist; so lange schlagen Schreibzugriffe fehl.</translation>
    </message>
    <message>
        <source>Until a started execution begins and its caller has an answer. No published figure.</source>
        <translation>Bis eine gestartete Ausführung beginnt und ihr Aufrufer eine Antwort hat. Keine veröffentlichte Zahl.</translation>
    </message>
    <message>
        <source>Until four of six copies have a commit&apos;s log: about a round trip between zones.</source>
        <translation>Bis vier von sechs Kopien das Log eines Commits haben: etwa einmal hin und zurück zwischen Zonen.</translation>
    </message>
    <message>
        <source>Until replicas have what the primary has cached.</source>
        <translation>Bis Replikate haben, was der primäre Knoten zwischengespeichert hat.</translation>
    </message>
    <message>
        <source>Until replicas have what was written. What has not reached them is lost with the primary.</source>
        <translation>Bis Replikate haben, was geschrieben wurde. Was sie nicht erreicht hat, geht mit dem primären Knoten verloren.</translation>
    </message>
    <message>
        <source>Until the new shards are open. At most twice or half as many at a time.</source>
        <translation>Bis die neuen Shards offen sind. Höchstens doppelt oder halb so viele auf einmal.</translation>
    </message>
    <message>
        <source>Until the receiving server has the mail, or bounces it.</source>
        <translation>Bis der empfangende Server die Mail hat oder sie als Bounce zurückschickt.</translation>
    </message>
    <message>
        <source>Up to 4 KB, 10,000 parameters.</source>
        <translation>Bis 4 KB, 10000 Parameter.</translation>
    </message>
    <message>
        <source>Up to 5 minutes and very many; callers may wait for the end.</source>
        <translation>Bis zu 5 Minuten und sehr viele; Aufrufer können auf das Ende warten.</translation>
    </message>
    <message>
        <source>Up to 8 KB, 100,000 parameters.</source>
        <translation>Bis 8 KB, 100000 Parameter.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Use up CPU credits</source>
        <translation>CPU-Credits aufbrauchen</translation>
    </message>
    <message>
        <source>Used of what all shards take: records or bytes, whichever is nearer.</source>
        <translation>Benutzt von dem, was alle Shards annehmen: Datensätze oder Bytes, je nachdem, was näher an der Grenze ist.</translation>
    </message>
    <message>
        <source>Uses of a kept key</source>
        <translation>Nutzungen eines behaltenen Schlüssels</translation>
    </message>
    <message>
        <source>Valkey</source>
        <translation>Valkey</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verified recipients</source>
        <translation>Verifizierte Empfänger</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Wait for a slot</source>
        <translation>Wartezeit auf einen Slot</translation>
    </message>
    <message>
        <source>Waiting period</source>
        <translation>Wartefrist</translation>
    </message>
    <message>
        <source>What each instance of time 0 has accrued; at most a day&apos;s credits. Later ones begin with none.</source>
        <translation>Was jede Instanz vom Zeitpunkt 0 angesammelt hat; höchstens die Credits eines Tages. Spätere beginnen ohne.</translation>
    </message>
    <message>
        <source>What each state takes beside its work. No published figure: some 20 ms are usual for Standard, a few for Express.</source>
        <translation>Was jeder Zustand neben seiner Arbeit braucht. Keine veröffentlichte Zahl: etwa 20 ms sind bei Standard üblich, wenige bei Express.</translation>
    </message>
    <message>
        <source>What is full or old enough first is delivered. With the limits of 2020, 60 s at least.</source>
        <translation>Was zuerst voll oder alt genug ist, wird zugestellt. Mit den Grenzwerten von 2020 mindestens 60 s.</translation>
    </message>
    <message>
        <source>What the instances&apos; bandwidth to EBS has left to burst with.</source>
        <translation>Was die Bandbreite der Instanzen zu EBS noch für Spitzen übrig hat.</translation>
    </message>
    <message>
        <source>What the volumes have left to burst with.</source>
        <translation>Was die Volumes noch für Spitzen übrig haben.</translation>
    </message>
    <message>
        <source>Where a Lambda function is connected, it gets records in pieces of this size.</source>
        <translation>Wo eine Lambda-Funktion verbunden ist, bekommt sie Datensätze in Stücken dieser Größe.</translation>
    </message>
    <message>
        <source>Without a standby, I/O is held for this time when a backup or a snapshot is taken.</source>
        <translation>Ohne Standby ist die I/O so lange angehalten, wenn eine Sicherung oder ein Snapshot erstellt wird.</translation>
    </message>
    <message>
        <source>Without a standby, I/O is held while the snapshot begins.</source>
        <translation>Ohne Standby ist die I/O angehalten, während der Snapshot beginnt.</translation>
    </message>
    <message>
        <source>Worked on at the same time; records of a key stay in order.</source>
        <translation>Gleichzeitig in Arbeit; Datensätze eines Schlüssels behalten ihre Reihenfolge.</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Write IOPS</source>
        <translation>Schreib-IOPS</translation>
    </message>
    <message>
        <source>Write quorum adds</source>
        <translation>Aufschlag des Schreibquorums</translation>
    </message>
    <message>
        <source>Writes of a key.</source>
        <translation>Schreibzugriffe auf einen Schlüssel.</translation>
    </message>
    <message>
        <source>Writes of objects that succeeded.</source>
        <translation>Erfolgreiche Schreibzugriffe auf Objekte.</translation>
    </message>
    <message>
        <source>Writes to the volume, one after the other, that a request makes which changes something.</source>
        <translation>Schreibzugriffe auf das Volume, einer nach dem anderen, die eine Anfrage ausführt, die etwas ändert.</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>bounces</source>
        <translation>Bounces</translation>
    </message>
    <message>
        <source>buffer</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>burst</source>
        <translation>Burst</translation>
    </message>
    <message>
        <source>commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>gp2</source>
        <translation>gp2</translation>
    </message>
    <message>
        <source>gp3</source>
        <translation>gp3</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>io1</source>
        <translation>io1</translation>
    </message>
    <message>
        <source>io2</source>
        <translation>io2</translation>
    </message>
    <message>
        <source>items</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>mails/24 h</source>
        <translation>Mails/24 h</translation>
    </message>
    <message>
        <source>mails/s</source>
        <translation>Mails/s</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>ältester</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>sc1</source>
        <translation>sc1</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>spillover</source>
        <translation>Spillover</translation>
    </message>
    <message>
        <source>st1</source>
        <translation>st1</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>surge</source>
        <translation>Surge</translation>
    </message>
    <message>
        <source>t3.medium, m5.large ...: the app&apos;s own work shares its vCPUs. Empty: vCPUs are not simulated.</source>
        <translation>t3.medium, m5.large ...: die eigene Arbeit der Anwendung teilt sich deren vCPUs. Leer: vCPUs werden nicht simuliert.</translation>
    </message>
    <message>
        <source>transitions</source>
        <translation>Übergänge</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>Unlimited</translation>
    </message>
    <message>
        <source>vCPUs that work on a query, of all vCPUs of writer and readers.</source>
        <translation>vCPUs, die an einer Abfrage arbeiten, von allen von Writer und Readern.</translation>
    </message>
    <message>
        <source>volatile-lfu</source>
        <translation>volatile-lfu</translation>
    </message>
    <message>
        <source>volatile-random</source>
        <translation>volatile-random</translation>
    </message>
    <message>
        <source>0: no daily backups. A backup begins a new cluster; it fills no node that is replaced.</source>
        <translation>0: keine täglichen Sicherungen. Mit einer Sicherung beginnt ein neuer Cluster; sie füllt keinen Knoten, der ersetzt wird.</translation>
    </message>
    <message>
        <source>1 while a backup is being taken.</source>
        <translation>1, solange eine Sicherung erstellt wird.</translation>
    </message>
    <message>
        <source>3,000 messages and 20 MB a second.</source>
        <translation>3.000 Nachrichten und 20 MB je Sekunde.</translation>
    </message>
    <message>
        <source>Abort all executions</source>
        <translation>Alle Ausführungen abbrechen</translation>
    </message>
    <message>
        <source>Added to each call (s)</source>
        <translation>Zuschlag je Aufruf (s)</translation>
    </message>
    <message>
        <source>Another Redis or Valkey cluster, with whose last backup this one begins. Add it while the run is going.</source>
        <translation>Ein anderer Redis- oder Valkey-Cluster, mit dessen letzter Sicherung dieser beginnt. Dazu diesen während des Laufs hinzufügen.</translation>
    </message>
    <message>
        <source>Answers that blame the API or what is behind it.</source>
        <translation>Antworten, die den Fehler bei der API oder dahinter sehen.</translation>
    </message>
    <message>
        <source>Answers that blame the client, 429 among them.</source>
        <translation>Antworten, die den Fehler beim Client sehen, auch 429.</translation>
    </message>
    <message>
        <source>Backup speed</source>
        <translation>Sicherungsgeschwindigkeit</translation>
    </message>
    <message>
        <source>Bounces / complaints</source>
        <translation>Bounces / Beschwerden</translation>
    </message>
    <message>
        <source>By a process in the background that looks at one item after another, so that half of it is usual.</source>
        <translation>Von einem Hintergrundprozess, der ein Objekt nach dem anderen prüft; üblich ist daher die Hälfte dieser Zeit.</translation>
    </message>
    <message>
        <source>Cache hits / misses</source>
        <translation>Cache-Treffer / Fehlgriffe</translation>
    </message>
    <message>
        <source>Calls over this connection fail, each with this chance.</source>
        <translation>Aufrufe über diese Verbindung schlagen fehl, jeder mit dieser Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Calls over this connection take longer.</source>
        <translation>Aufrufe über diese Verbindung dauern länger.</translation>
    </message>
    <message>
        <source>Calls to it fail before they reach it, each with this chance.</source>
        <translation>Aufrufe der Komponente schlagen fehl, bevor sie sie erreichen, jeder mit dieser Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Concurrent executions</source>
        <translation>Gleichzeitige Ausführungen</translation>
    </message>
    <message>
        <source>Credits left CPU / volume / link</source>
        <translation>Verbleibende Credits CPU / Volume / Anbindung</translation>
    </message>
    <message>
        <source>DNS leaves its node there out until the fault ends; the node still serves who keeps its address.</source>
        <translation>DNS lässt den Knoten dort weg, bis die Störung endet; wer seine Adresse behält, wird weiter von ihm bedient.</translation>
    </message>
    <message>
        <source>DNS queries</source>
        <translation>DNS-Abfragen</translation>
    </message>
    <message>
        <source>Daily quota used</source>
        <translation>Benutztes Tageskontingent</translation>
    </message>
    <message>
        <source>Delays between the first and the last grow evenly.</source>
        <translation>Wartezeiten zwischen der ersten und der letzten wachsen gleichmäßig.</translation>
    </message>
    <message>
        <source>Deleted because their time to live was over.</source>
        <translation>Gelöscht, weil ihre TTL vorbei war.</translation>
    </message>
    <message>
        <source>Duration / initialisation</source>
        <translation>Dauer / Initialisierung</translation>
    </message>
    <message>
        <source>Duration queries / loads</source>
        <translation>Dauer Abfragen / Ladevorgänge</translation>
    </message>
    <message>
        <source>Each try to deliver fails (503) until it ends; what is tried again in time arrives late, the rest is given up.</source>
        <translation>Jeder Zustellversuch schlägt fehl (503), bis es endet; was rechtzeitig erneut versucht wird, kommt verspätet an, der Rest wird aufgegeben.</translation>
    </message>
    <message>
        <source>Each write gives its item so long; items there at the start have no end until they are written. What has expired can be read until it is deleted. 0: off.</source>
        <translation>So lange lebt ein Objekt nach jedem Schreibzugriff; Objekte, die zu Beginn da sind, laufen nicht ab, bis sie geschrieben werden. Was abgelaufen ist, lässt sich lesen, bis es gelöscht wird. 0: aus.</translation>
    </message>
    <message>
        <source>Errors that the load balancer answered with: 502, 503, 504.</source>
        <translation>Fehler, mit denen der Load Balancer geantwortet hat: 502, 503, 504.</translation>
    </message>
    <message>
        <source>Events that could not be given to the target on failure or success.</source>
        <translation>Ereignisse, die dem Ziel bei Fehlschlag oder Erfolg nicht übergeben werden konnten.</translation>
    </message>
    <message>
        <source>Every call to it takes longer.</source>
        <translation>Jeder Aufruf der Komponente dauert länger.</translation>
    </message>
    <message>
        <source>Every execution that runs ends at once, as by StopExecution; what its states have called goes on alone.</source>
        <translation>Jede laufende Ausführung endet sofort, wie durch StopExecution; was ihre Zustände aufgerufen haben, läuft allein weiter.</translation>
    </message>
    <message>
        <source>Everything in this Availability Zone stops answering; load balancers, failovers and groups react as they would.</source>
        <translation>Alles in dieser Availability Zone antwortet nicht mehr; Load Balancer, Ausfallumschaltungen und Gruppen reagieren, wie sie es in AWS täten.</translation>
    </message>
    <message>
        <source>Execution errors</source>
        <translation>Ausführungsfehler</translation>
    </message>
    <message>
        <source>Executions started / succeeded</source>
        <translation>Ausführungen gestartet / erfolgreich</translation>
    </message>
    <message>
        <source>Expired items</source>
        <translation>Abgelaufene Objekte</translation>
    </message>
    <message>
        <source>Expired items are deleted within</source>
        <translation>Löschfrist abgelaufener Objekte</translation>
    </message>
    <message>
        <source>Fail a health check</source>
        <translation>Eine Zustandsprüfung fehlschlagen lassen</translation>
    </message>
    <message>
        <source>Fail deliveries</source>
        <translation>Zustellungen fehlschlagen lassen</translation>
    </message>
    <message>
        <source>Failed / filtered out / redriven</source>
        <translation>Fehlgeschlagen / herausgefiltert / in die DLQ verschoben</translation>
    </message>
    <message>
        <source>Failed / timed out / aborted</source>
        <translation>Fehlgeschlagen / Zeit überschritten / abgebrochen</translation>
    </message>
    <message>
        <source>First byte / whole request</source>
        <translation>Erstes Byte / ganze Anfrage</translation>
    </message>
    <message>
        <source>Found in callers&apos; caches</source>
        <translation>In Caches der Aufrufer gefunden</translation>
    </message>
    <message>
        <source>Gets a record of each event that was worked on. Draw a connection to it; requests do not use that one.</source>
        <translation>Bekommt einen Datensatz zu jedem bearbeiteten Ereignis. Eine Verbindung dorthin zeichnen; Anfragen nutzen sie nicht.</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>Hängen lassen</translation>
    </message>
    <message>
        <source>Hit rate items / queries</source>
        <translation>Trefferquote Objekte / Query</translation>
    </message>
    <message>
        <source>In flight / users</source>
        <translation>Unterwegs / Nutzer</translation>
    </message>
    <message>
        <source>Instances desired / in service / pending</source>
        <translation>Instanzen gewünscht / in Betrieb / angefordert</translation>
    </message>
    <message>
        <source>Integration errors</source>
        <translation>Integrationsfehler</translation>
    </message>
    <message>
        <source>Internal errors of its API</source>
        <translation>Interne Fehler der API</translation>
    </message>
    <message>
        <source>Invalidations</source>
        <translation>Invalidierungen</translation>
    </message>
    <message>
        <source>It takes requests and answers none until the fault ends.</source>
        <translation>Der Server nimmt Anfragen an und beantwortet keine, bis die Störung endet.</translation>
    </message>
    <message>
        <source>Items that are there, of those that have a time to live when they are written.</source>
        <translation>Vorhandene Objekte, von denen, die beim Schreiben eine TTL haben.</translation>
    </message>
    <message>
        <source>Iterator age</source>
        <translation>Alter des Iterators</translation>
    </message>
    <message>
        <source>Its node there fails until the fault ends. DNS leaves it out; clients that keep its address fail until their answer expires.</source>
        <translation>Der Knoten dort fällt aus, bis die Störung endet. DNS lässt ihn weg; Anfragen von Clients, die seine Adresse behalten, schlagen fehl, bis deren DNS-Antwort abläuft.</translation>
    </message>
    <message>
        <source>Keys evicted / expired</source>
        <translation>Schlüssel verdrängt / abgelaufen</translation>
    </message>
    <message>
        <source>Latency whole / integration</source>
        <translation>Latenz gesamt / Integration</translation>
    </message>
    <message>
        <source>Location (1, 2, ...)</source>
        <translation>Standort (1, 2, …)</translation>
    </message>
    <message>
        <source>Lose an edge location</source>
        <translation>Einen Edge-Standort verlieren</translation>
    </message>
    <message>
        <source>Lose the node of a zone</source>
        <translation>Den Knoten einer Zone verlieren</translation>
    </message>
    <message>
        <source>Lost records</source>
        <translation>Verlorene Datensätze</translation>
    </message>
    <message>
        <source>Mails sent / delivered</source>
        <translation>Mails gesendet / zugestellt</translation>
    </message>
    <message>
        <source>Make its API unavailable</source>
        <translation>API unverfügbar machen</translation>
    </message>
    <message>
        <source>Messages published / delivered</source>
        <translation>Nachrichten veröffentlicht / zugestellt</translation>
    </message>
    <message>
        <source>Messages sent / received / deleted</source>
        <translation>Nachrichten gesendet / empfangen / gelöscht</translation>
    </message>
    <message>
        <source>Messages that arrived.</source>
        <translation>Angekommene Nachrichten.</translation>
    </message>
    <message>
        <source>Messages that got a 4XX before an integration was called.</source>
        <translation>Nachrichten, die 4XX bekamen, bevor eine Integration aufgerufen wurde.</translation>
    </message>
    <message>
        <source>Messages visible / in flight / delayed</source>
        <translation>Nachrichten sichtbar / unterwegs / verzögert</translation>
    </message>
    <message>
        <source>Messages whose integration answered with a 4XX or 5XX.</source>
        <translation>Nachrichten, deren Integration mit 4XX oder 5XX geantwortet hat.</translation>
    </message>
    <message>
        <source>Messages whose integration could not be called, or did not answer.</source>
        <translation>Nachrichten, deren Integration nicht aufgerufen werden konnte oder nicht geantwortet hat.</translation>
    </message>
    <message>
        <source>Most that a function gets with one call, and that a program reads at a time.</source>
        <translation>So viele bekommt eine Funktion höchstens mit einem Aufruf, und so viele liest ein Programm höchstens auf einmal.</translation>
    </message>
    <message>
        <source>New flows</source>
        <translation>Neue Flows</translation>
    </message>
    <message>
        <source>Notifications in flight</source>
        <translation>Benachrichtigungen unterwegs</translation>
    </message>
    <message>
        <source>Of all shards, as the daily one; a new cluster can be restored from it.</source>
        <translation>Von allen Shards, wie die tägliche; aus ihr lässt sich ein neuer Cluster wiederherstellen.</translation>
    </message>
    <message>
        <source>Of each shard, to and from a backup.</source>
        <translation>Jedes Shards, in eine Sicherung und aus einer Sicherung.</translation>
    </message>
    <message>
        <source>Of each viewer region: its viewers go to the next one, whose cache does not know their objects; without another one they fail.</source>
        <translation>In jeder Viewer-Region: seine Viewer gehen zum nächsten, dessen Cache ihre Objekte nicht kennt; ohne einen anderen schlagen ihre Anfragen fehl.</translation>
    </message>
    <message>
        <source>Oldest message</source>
        <translation>Älteste Nachricht</translation>
    </message>
    <message>
        <source>On success</source>
        <translation>Bei Erfolg</translation>
    </message>
    <message>
        <source>Only the messages that the function reports come back. Otherwise, and always with 2020 limits, what it reports is ignored and its batch deleted.</source>
        <translation>Nur die Nachrichten, die die Funktion meldet, kommen zurück. Sonst, und mit den Grenzwerten von 2020 immer, wird nicht beachtet, was sie meldet, und ihr Stapel gelöscht.</translation>
    </message>
    <message>
        <source>Open executions</source>
        <translation>Offene Ausführungen</translation>
    </message>
    <message>
        <source>Own answers 502 / 503 / 504</source>
        <translation>Eigene Antworten 502 / 503 / 504</translation>
    </message>
    <message>
        <source>Paths that were invalidated.</source>
        <translation>Pfade, die ungültig gemacht wurden.</translation>
    </message>
    <message>
        <source>Publishes a second to all topics of the account, FIFO topics too. Where topics differ, the lowest counts; 0: no limit.</source>
        <translation>Veröffentlichungen je Sekunde an alle Topics des Kontos, auch an FIFO-Topics. Wo Topics sich unterscheiden, gilt der kleinste Wert; 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>Queries reads / commits</source>
        <translation>Leseabfragen / Commits</translation>
    </message>
    <message>
        <source>Query time reads / commits</source>
        <translation>Abfragezeit Lesen / Commits</translation>
    </message>
    <message>
        <source>Query time reads / writes</source>
        <translation>Abfragezeit Lesen / Schreiben</translation>
    </message>
    <message>
        <source>Read units used / provisioned</source>
        <translation>Leseeinheiten verbraucht / bereitgestellt</translation>
    </message>
    <message>
        <source>Records in / delivered</source>
        <translation>Datensätze angenommen / zugestellt</translation>
    </message>
    <message>
        <source>Records in / read</source>
        <translation>Datensätze angenommen / gelesen</translation>
    </message>
    <message>
        <source>Requests GET / PUT</source>
        <translation>Anfragen GET / PUT</translation>
    </message>
    <message>
        <source>Requests that begin take this many times as long.</source>
        <translation>Anfragen, die beginnen, dauern um diesen Faktor länger.</translation>
    </message>
    <message>
        <source>Requests to the origin</source>
        <translation>Anfragen an den Ursprung</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sicherung läuft</translation>
    </message>
    <message>
        <source>Share of calls (0..1)</source>
        <translation>Anteil der Aufrufe (0..1)</translation>
    </message>
    <message>
        <source>Share of calls that fail (0 to 1)</source>
        <translation>Anteil fehlschlagender Aufrufe (0 bis 1)</translation>
    </message>
    <message>
        <source>Shift away from a zone</source>
        <translation>Verkehr aus einer Zone verlagern</translation>
    </message>
    <message>
        <source>Slow downs</source>
        <translation>Slow-Down-Antworten</translation>
    </message>
    <message>
        <source>So many calls to it are throttled, whatever its quotas say.</source>
        <translation>Dieser Anteil der Aufrufe wird gedrosselt, gleich was die Kontingente sagen.</translation>
    </message>
    <message>
        <source>So many calls to it end in an internal error (500).</source>
        <translation>Dieser Anteil der Aufrufe endet mit einem internen Fehler (500).</translation>
    </message>
    <message>
        <source>So many calls to it find the service unavailable (503).</source>
        <translation>Dieser Anteil der Aufrufe findet den Dienst nicht verfügbar (503).</translation>
    </message>
    <message>
        <source>Spillover / connection errors</source>
        <translation>Spillover / Verbindungsfehler</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Take a backup</source>
        <translation>Sicherung erstellen</translation>
    </message>
    <message>
        <source>Targets healthy / unhealthy</source>
        <translation>Ziele gesund / krank</translation>
    </message>
    <message>
        <source>Targets that refused the connection, or did not answer to it.</source>
        <translation>Ziele, die die Verbindung abgelehnt oder nicht darauf geantwortet haben.</translation>
    </message>
    <message>
        <source>The record&apos;s health check says unhealthy until the fault ends, whatever its target does; without a choice, the first record&apos;s.</source>
        <translation>Die Zustandsprüfung des Eintrags meldet krank, bis die Störung endet, gleich was sein Ziel tut; ohne Auswahl die des ersten Eintrags.</translation>
    </message>
    <message>
        <source>Throttle its API</source>
        <translation>API drosseln</translation>
    </message>
    <message>
        <source>Throttled reads / writes</source>
        <translation>Gedrosselt Lesen / Schreiben</translation>
    </message>
    <message>
        <source>Throttled writes / reads</source>
        <translation>Gedrosselt Schreiben / Lesen</translation>
    </message>
    <message>
        <source>Throttles / errors / cold starts</source>
        <translation>Drosselungen / Fehler / Kaltstarts</translation>
    </message>
    <message>
        <source>Throughput scope</source>
        <translation>Bereich des Durchsatzes</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Time to Live (TTL)</translation>
    </message>
    <message>
        <source>Times as long</source>
        <translation>Faktor der Dauer</translation>
    </message>
    <message>
        <source>Transient clusters that take queries when all slots are in use; writes with RA3 nodes only. 0: off.</source>
        <translation>Vorübergehende Cluster, die Abfragen annehmen, wenn alle Slots belegt sind; Schreibzugriffe nur mit RA3-Knoten. 0: aus.</translation>
    </message>
    <message>
        <source>UTC, as 03:00-04:00, at least an hour; a run begins at midnight. Empty: 03:00.</source>
        <translation>UTC, etwa 03:00-04:00, mindestens eine Stunde; ein Lauf beginnt um Mitternacht. Leer: 03:00.</translation>
    </message>
    <message>
        <source>Up to the account&apos;s quota. Has no effect with 2020 limits.</source>
        <translation>Bis zum Kontingent des Kontos. Mit den Grenzwerten von 2020 ohne Wirkung.</translation>
    </message>
    <message>
        <source>Volume reads / writes</source>
        <translation>Volume-I/O Lesen / Schreiben</translation>
    </message>
    <message>
        <source>Waiting queries / commits</source>
        <translation>Wartende Abfragen / Commits</translation>
    </message>
    <message>
        <source>Waiting requests</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>What it holds fails at once, and every request is refused (502) until the fault ends: a restart, where it has a duration.</source>
        <translation>Anfragen, die der Server gerade hält, schlagen sofort fehl, und jede weitere wird abgewiesen (502), bis die Störung endet: mit einer Dauer also ein Neustart.</translation>
    </message>
    <message>
        <source>Write units used / provisioned</source>
        <translation>Schreibeinheiten verbraucht / bereitgestellt</translation>
    </message>
    <message>
        <source>Zone (1, 2, ...)</source>
        <translation>Zone (1, 2, …)</translation>
    </message>
    <message>
        <source>Zone outage</source>
        <translation>Ausfall einer Zone</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>$connect and $disconnect</source>
        <translation>$connect und $disconnect</translation>
    </message>
    <message>
        <source>-1: as it is.</source>
        <translation>-1: wie es ist.</translation>
    </message>
    <message>
        <source>2: in half of the time, at twice the rates; the number of requests stays.</source>
        <translation>2: in der halben Zeit, mit doppelten Raten; die Zahl der Anfragen bleibt.</translation>
    </message>
    <message>
        <source>A batch is launched first, so that as many as before serve.</source>
        <translation>Zuerst wird ein Batch gestartet, damit so viele wie zuvor bedienen.</translation>
    </message>
    <message>
        <source>A batch passes its load balancer&apos;s checks.</source>
        <translation>Ein Batch besteht die Prüfungen seines Load Balancers.</translation>
    </message>
    <message>
        <source>A batch stays healthy for two minutes, and its errors are looked at.</source>
        <translation>Ein Batch bleibt zwei Minuten gesund, und seine Fehler werden betrachtet.</translation>
    </message>
    <message>
        <source>A batch that is not healthy by then has failed.</source>
        <translation>Ein Batch, der bis dahin nicht gesund ist, ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>A minute, of the Application Load Balancer in front of it.</source>
        <translation>Je Minute, des Application Load Balancers davor.</translation>
    </message>
    <message>
        <source>A multiple of 60 s.</source>
        <translation>Ein Vielfaches von 60 s.</translation>
    </message>
    <message>
        <source>A sine between the rate and the peak rate, again and again.</source>
        <translation>Ein Sinus zwischen Rate und Spitzenrate, immer wieder.</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Adjustment type</source>
        <translation>Art der Anpassung</translation>
    </message>
    <message>
        <source>After the start; half a period before and after it the load is lowest.</source>
        <translation>Nach dem Start; eine halbe Periode davor und danach ist die Last am kleinsten.</translation>
    </message>
    <message>
        <source>Again every</source>
        <translation>Wieder alle</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>AllAtOnce</source>
        <translation>AllAtOnce</translation>
    </message>
    <message>
        <source>Another Aurora cluster of which this one is a restored copy. Add it while the run is going.</source>
        <translation>Ein anderer Aurora-Cluster, von dem dieser eine wiederhergestellte Kopie ist. Während des Laufs hinzufügen.</translation>
    </message>
    <message>
        <source>Another metric</source>
        <translation>Eine andere Metrik</translation>
    </message>
    <message>
        <source>As many at a time as the minimum of healthy hosts allows.</source>
        <translation>So viele auf einmal, wie das Minimum gesunder Hosts erlaubt.</translation>
    </message>
    <message>
        <source>As many new instances beside the old ones, one first.</source>
        <translation>Ebenso viele neue Instanzen neben den alten, zuerst eine.</translation>
    </message>
    <message>
        <source>As many new instances, which get a share of the traffic for a while.</source>
        <translation>Ebenso viele neue Instanzen, die eine Weile einen Teil des Verkehrs bekommen.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At or above</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At or below</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Average CPU utilization</source>
        <translation>Mittlere CPU-Auslastung</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Batch after batch, each out of service meanwhile.</source>
        <translation>Batch um Batch, jeder solange außer Betrieb.</translation>
    </message>
    <message>
        <source>Batch size type</source>
        <translation>Art der Batchgröße</translation>
    </message>
    <message>
        <source>Beanstalk: all at once</source>
        <translation>Beanstalk: alle auf einmal</translation>
    </message>
    <message>
        <source>Beanstalk: immutable</source>
        <translation>Beanstalk: unveränderlich</translation>
    </message>
    <message>
        <source>Beanstalk: rolling</source>
        <translation>Beanstalk: rollend</translation>
    </message>
    <message>
        <source>Beanstalk: rolling with additional batch</source>
        <translation>Beanstalk: rollend mit zusätzlichem Batch</translation>
    </message>
    <message>
        <source>Beanstalk: traffic splitting</source>
        <translation>Beanstalk: Verkehrsaufteilung</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Beyond the alarm&apos;s threshold, inclusive for a high alarm.</source>
        <translation>Jenseits der Schwelle des Alarms, bei einem hohen Alarm einschließlich.</translation>
    </message>
    <message>
        <source>Change in capacity</source>
        <translation>Änderung der Kapazität</translation>
    </message>
    <message>
        <source>Charged paths</source>
        <translation>Berechnete Pfade</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>CodeDeploy: blue/green</source>
        <translation>CodeDeploy: Blau/Grün</translation>
    </message>
    <message>
        <source>CodeDeploy: in place</source>
        <translation>CodeDeploy: an Ort und Stelle</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Connections pass through; targets end TLS themselves.</source>
        <translation>Verbindungen gehen durch; Ziele beenden TLS selbst.</translation>
    </message>
    <message>
        <source>Connects</source>
        <translation>Verbindungsaufbauten</translation>
    </message>
    <message>
        <source>Constant VUs</source>
        <translation>Konstante Nutzer</translation>
    </message>
    <message>
        <source>Constant arrival rate</source>
        <translation>Konstante Ankunftsrate</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>Abklingzeit</translation>
    </message>
    <message>
        <source>Datapoints to alarm</source>
        <translation>Datenpunkte bis zum Alarm</translation>
    </message>
    <message>
        <source>Deploy now</source>
        <translation>Jetzt ausrollen</translation>
    </message>
    <message>
        <source>Deployment (1, 2, ...)</source>
        <translation>Deployment (1, 2, ...)</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Detailed monitoring</source>
        <translation>Detaillierte Überwachung</translation>
    </message>
    <message>
        <source>Diurnal</source>
        <translation>Tagesgang</translation>
    </message>
    <message>
        <source>Each request is a message over the connection of its client host, which the first one opens.</source>
        <translation>Jede Anfrage ist eine Nachricht über die Verbindung ihres Client-Hosts, die die erste öffnet.</translation>
    </message>
    <message>
        <source>Empty: the request classes below, by weight.</source>
        <translation>Leer: die Anfrageklassen darunter, nach Gewicht.</translation>
    </message>
    <message>
        <source>Empty: without end.</source>
        <translation>Leer: ohne Ende.</translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Errors at most</source>
        <translation>Fehler höchstens</translation>
    </message>
    <message>
        <source>Evaluation periods</source>
        <translation>Auswertungsperioden</translation>
    </message>
    <message>
        <source>Evaluation time</source>
        <translation>Auswertungszeit</translation>
    </message>
    <message>
        <source>Every cache forgets what has these paths within seconds: &quot;/images/*&quot; for all that begins so, &quot;/images/7&quot; for one, &quot;/*&quot; for everything. Each counts as one path; 1,000 a month are free.</source>
        <translation>Jeder Cache vergisst binnen Sekunden, was diese Pfade hat: „/images/*“ für alles, was so beginnt, „/images/7“ für einen, „/*“ für alles. Jeder zählt als ein Pfad; 1.000 im Monat sind frei.</translation>
    </message>
    <message>
        <source>Every instance at the same time; none serves meanwhile.</source>
        <translation>Alle Instanzen gleichzeitig; solange bedient keine.</translation>
    </message>
    <message>
        <source>Exact capacity</source>
        <translation>Genaue Kapazität</translation>
    </message>
    <message>
        <source>Executions that a fault ended.</source>
        <translation>Ausführungen, die ein Fehler beendet hat.</translation>
    </message>
    <message>
        <source>Fails health checks</source>
        <translation>Besteht Zustandsprüfungen nicht</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>For as many units as the table&apos;s price.</source>
        <translation>Für so viele Einheiten wie der Preis der Tabelle.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From a stream&apos;s receipt of a batch&apos;s last record until the batch is sent to the function.</source>
        <translation>Vom Empfang des letzten Datensatzes eines Batches im Stream, bis der Batch an die Funktion geht.</translation>
    </message>
    <message>
        <source>From its last snapshot</source>
        <translation>Von seinem letzten Snapshot</translation>
    </message>
    <message>
        <source>From its time until the next point of the same request class.</source>
        <translation>Von seiner Zeit bis zum nächsten Punkt derselben Anfrageklasse.</translation>
    </message>
    <message>
        <source>From the rate through the stages, along straight lines.</source>
        <translation>Von der Rate durch die Stufen, auf geraden Linien.</translation>
    </message>
    <message>
        <source>From the users through the stages, along straight lines.</source>
        <translation>Von den Nutzern durch die Stufen, auf geraden Linien.</translation>
    </message>
    <message>
        <source>Graceful ramp-down</source>
        <translation>Sanftes Herunterfahren</translation>
    </message>
    <message>
        <source>HalfAtATime</source>
        <translation>HalfAtATime</translation>
    </message>
    <message>
        <source>Health reporting</source>
        <translation>Zustandsbericht</translation>
    </message>
    <message>
        <source>How long users who are no longer wanted may still finish what they are doing; then their requests time out.</source>
        <translation>Wie lange Nutzer, die nicht mehr gewollt sind, noch beenden dürfen, was sie tun; dann läuft die Zeit ihrer Anfragen ab.</translation>
    </message>
    <message>
        <source>In alarm when</source>
        <translation>Im Alarm, wenn</translation>
    </message>
    <message>
        <source>In percent; of a group without an instance type, busy workers.</source>
        <translation>In Prozent; bei einer Gruppe ohne Instanztyp beschäftigte Worker.</translation>
    </message>
    <message>
        <source>In place of the table&apos;s, such as those of another Region or of a contract.</source>
        <translation>Anstelle derer der Tabelle, etwa die einer anderen Region oder eines Vertrags.</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Invalidate paths</source>
        <translation>Pfade ungültig machen</translation>
    </message>
    <message>
        <source>It acts each period that the alarm is in ALARM.</source>
        <translation>Sie handelt in jeder Periode, in der der Alarm im Zustand ALARM ist.</translation>
    </message>
    <message>
        <source>It keeps its state.</source>
        <translation>Er behält seinen Zustand.</translation>
    </message>
    <message>
        <source>Its health check answers a 500: a build that comes up and does not work.</source>
        <translation>Seine Zustandsprüfung antwortet mit 500: ein Build, der hochkommt und nicht funktioniert.</translation>
    </message>
    <message>
        <source>Its metric</source>
        <translation>Ihre Metrik</translation>
    </message>
    <message>
        <source>Keeps a metric at a value; makes its alarms itself.</source>
        <translation>Hält eine Metrik auf einem Wert; legt ihre Alarme selbst an.</translation>
    </message>
    <message>
        <source>Least change of a percent change.</source>
        <translation>Kleinste Änderung einer prozentualen Änderung.</translation>
    </message>
    <message>
        <source>M of &quot;M out of N&quot;; 0: all.</source>
        <translation>M von „M aus N“; 0: alle.</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Missing data</source>
        <translation>Fehlende Daten</translation>
    </message>
    <message>
        <source>N of &quot;M out of N&quot;.</source>
        <translation>N von „M aus N“.</translation>
    </message>
    <message>
        <source>Never scales in</source>
        <translation>Verkleinert nie</translation>
    </message>
    <message>
        <source>New version&apos;s share</source>
        <translation>Anteil der neuen Version</translation>
    </message>
    <message>
        <source>Nobody waits for it. A new cluster can be restored from it.</source>
        <translation>Niemand wartet darauf. Ein neuer Cluster kann daraus wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Of a ramping load at the start, before the first stage; of a spike before and after it; of a day the lowest.</source>
        <translation>Einer Rampenlast am Anfang, vor der ersten Stufe; einer Spitze davor und danach; eines Tages die kleinste.</translation>
    </message>
    <message>
        <source>Of component</source>
        <translation>Der Komponente</translation>
    </message>
    <message>
        <source>Of counts: how many in the period.</source>
        <translation>Von Zählungen: wie viele in der Periode.</translation>
    </message>
    <message>
        <source>Of gauges over the period; of times and sizes over what was measured.</source>
        <translation>Von Ständen über die Periode; von Zeiten und Größen über das Gemessene.</translation>
    </message>
    <message>
        <source>Old instances stay</source>
        <translation>Alte Instanzen bleiben</translation>
    </message>
    <message>
        <source>On: EC2 publishes its metrics every minute; off: every 5 minutes. Alarms and scaling policies see nothing in between.</source>
        <translation>Ein: EC2 veröffentlicht seine Metriken jede Minute; aus: alle 5 Minuten. Alarme und Skalierungsrichtlinien sehen nichts dazwischen.</translation>
    </message>
    <message>
        <source>One change, then a cooldown.</source>
        <translation>Eine Änderung, dann eine Abklingzeit.</translation>
    </message>
    <message>
        <source>OneAtATime</source>
        <translation>OneAtATime</translation>
    </message>
    <message>
        <source>Open: arrivals do not wait for answers. Closed: users wait for theirs, think, and ask again.</source>
        <translation>Offen: Ankünfte warten nicht auf Antworten. Geschlossen: Nutzer warten auf ihre, denken nach und fragen wieder.</translation>
    </message>
    <message>
        <source>Own prices</source>
        <translation>Eigene Preise</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Paths beyond the first 1,000 that the account invalidates in a month.</source>
        <translation>Pfade nach den ersten 1.000, die das Konto in einem Monat ungültig macht.</translation>
    </message>
    <message>
        <source>Peak at</source>
        <translation>Spitze bei</translation>
    </message>
    <message>
        <source>Peak rate</source>
        <translation>Spitzenrate</translation>
    </message>
    <message>
        <source>Percent change</source>
        <translation>Prozentuale Änderung</translation>
    </message>
    <message>
        <source>Percent of the group, or instances.</source>
        <translation>Prozent der Gruppe, oder Instanzen.</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Prozentsatz</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Ramping VUs</source>
        <translation>Nutzer in Rampen</translation>
    </message>
    <message>
        <source>Ramping arrival rate</source>
        <translation>Ankunftsrate in Rampen</translation>
    </message>
    <message>
        <source>Registered targets that fail their health checks, Application Load Balancers not among them.</source>
        <translation>Registrierte Ziele, die ihre Zustandsprüfungen nicht bestehen, ohne Application Load Balancer.</translation>
    </message>
    <message>
        <source>Registered targets that pass their health checks, Application Load Balancers not among them.</source>
        <translation>Registrierte Ziele, die ihre Zustandsprüfungen bestehen, ohne Application Load Balancer.</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Requests per target</source>
        <translation>Anfragen je Ziel</translation>
    </message>
    <message>
        <source>Restores what was there when the other cluster&apos;s last snapshot was taken, instead of a point in time.</source>
        <translation>Stellt wieder her, was beim letzten Snapshot des anderen Clusters da war, statt eines Zeitpunkts.</translation>
    </message>
    <message>
        <source>Restores what was there when the other database&apos;s last snapshot or daily backup was taken, instead of a point in time.</source>
        <translation>Stellt wieder her, was beim letzten Snapshot oder täglichen Backup der anderen Datenbank da war, statt eines Zeitpunkts.</translation>
    </message>
    <message>
        <source>Rolls back</source>
        <translation>Rollt zurück</translation>
    </message>
    <message>
        <source>Scaling policies</source>
        <translation>Skalierungsrichtlinien</translation>
    </message>
    <message>
        <source>Scheduled actions</source>
        <translation>Geplante Aktionen</translation>
    </message>
    <message>
        <source>Separated by blanks. &quot;*&quot; at the end of one stands for all that begins so; empty: everything.</source>
        <translation>Durch Leerzeichen getrennt. „*“ am Ende steht für alles, was so beginnt; leer: alles.</translation>
    </message>
    <message>
        <source>Share of a batch&apos;s answers that may be errors of its app; more, and it has failed. Ours: Beanstalk&apos;s bounds are not published.</source>
        <translation>Anteil der Antworten eines Batches, die Fehler seiner App sein dürfen; mehr, und er ist fehlgeschlagen. Unsere Zahl: Die Grenzen von Beanstalk sind nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Shares are in percent.</source>
        <translation>Anteile sind in Prozent.</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Spike at</source>
        <translation>Spitze ab</translation>
    </message>
    <message>
        <source>Spike lasts</source>
        <translation>Spitze dauert</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Stop the old version, fetch and install the new one; starting it comes on top.</source>
        <translation>Die alte Version anhalten, die neue holen und installieren; ihr Start kommt hinzu.</translation>
    </message>
    <message>
        <source>Stops on alarm</source>
        <translation>Hält bei Alarm</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Target tracking</source>
        <translation>Zielverfolgung</translation>
    </message>
    <message>
        <source>Target value</source>
        <translation>Zielwert</translation>
    </message>
    <message>
        <source>The further beyond the alarm&apos;s threshold, the more.</source>
        <translation>Je weiter jenseits der Schwelle des Alarms, desto mehr.</translation>
    </message>
    <message>
        <source>The group&apos;s deployment of this number begins, whatever its time. Deployments are numbered by their ids.</source>
        <translation>Das Deployment der Gruppe mit dieser Nummer beginnt, wann immer es geplant ist. Deployments sind nach ihren IDs nummeriert.</translation>
    </message>
    <message>
        <source>The integration of a connection&apos;s message is called when it is opened, and may refuse it, and when it is closed.</source>
        <translation>Die Integration der Nachrichten einer Verbindung wird aufgerufen, wenn diese geöffnet wird, und kann sie ablehnen, und wenn sie geschlossen wird.</translation>
    </message>
    <message>
        <source>The last rate goes on; import a CSV file or an access log to fill this.</source>
        <translation>Die letzte Rate geht weiter; eine CSV-Datei oder ein Zugriffsprotokoll füllt dies.</translation>
    </message>
    <message>
        <source>The load balancer ends TLS: a new connection waits for its handshake.</source>
        <translation>Der Load Balancer beendet TLS: Eine neue Verbindung wartet auf ihren Handshake.</translation>
    </message>
    <message>
        <source>The rate, for a while the peak rate, and the rate again.</source>
        <translation>Die Rate, eine Weile die Spitzenrate, und wieder die Rate.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Traffic moves to new instances at once; the old ones wait for a while.</source>
        <translation>Der Verkehr geht auf einmal auf neue Instanzen über; die alten warten eine Weile.</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>Until they are terminated; so long traffic can go back to them.</source>
        <translation>Bis sie beendet werden; so lange kann der Verkehr zu ihnen zurück.</translation>
    </message>
    <message>
        <source>WebSocket connections that are open.</source>
        <translation>WebSocket-Verbindungen, die offen sind.</translation>
    </message>
    <message>
        <source>WebSocket connections that were opened, or that an integration was asked to open.</source>
        <translation>WebSocket-Verbindungen, die geöffnet wurden oder um deren Öffnen eine Integration gebeten wurde.</translation>
    </message>
    <message>
        <source>What a CSV file or an access log recorded.</source>
        <translation>Was eine CSV-Datei oder ein Zugriffsprotokoll aufgezeichnet hat.</translation>
    </message>
    <message>
        <source>What it brings.</source>
        <translation>Was es bringt.</translation>
    </message>
    <message>
        <source>When it fails, or its alarm goes off.</source>
        <translation>Wenn es fehlschlägt oder sein Alarm auslöst.</translation>
    </message>
    <message>
        <source>Whose metric it watches.</source>
        <translation>Wessen Metrik er beobachtet.</translation>
    </message>
    <message>
        <source>Without any data it has insufficient data.</source>
        <translation>Ganz ohne Daten hat er zu wenige Daten.</translation>
    </message>
    <message>
        <source>breaching</source>
        <translation>breaching</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>ignore</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>notBreaching</source>
        <translation>notBreaching</translation>
    </message>
    <message>
        <source>* stands for anything, ? for one character. Empty: any.</source>
        <translation>* steht für alles, ? für ein Zeichen. Leer: jeder.</translation>
    </message>
    <message>
        <source>19 of 20 requests took no longer.</source>
        <translation>19 von 20 Anfragen dauerten nicht länger.</translation>
    </message>
    <message>
        <source>99 of 100 requests took no longer.</source>
        <translation>99 von 100 Anfragen dauerten nicht länger.</translation>
    </message>
    <message>
        <source>A lost packet is sent again after 1 s, then 2, 4, 8 s ...</source>
        <translation>Ein verlorenes Paket wird nach 1 s noch einmal gesendet, dann nach 2, 4, 8 s …</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Im Monat</translation>
    </message>
    <message>
        <source>A second, to the databases behind the caches.</source>
        <translation>Je Sekunde, an die Datenbanken hinter den Caches.</translation>
    </message>
    <message>
        <source>A share more of the invocations after each interval.</source>
        <translation>Nach jedem Intervall ein weiterer Teil der Aufrufe.</translation>
    </message>
    <message>
        <source>A share of the invocations first, the rest after the interval.</source>
        <translation>Erst ein Teil der Aufrufe, der Rest nach dem Intervall.</translation>
    </message>
    <message>
        <source>ABANDON</source>
        <translation>ABANDON</translation>
    </message>
    <message>
        <source>API Gateway cache</source>
        <translation>Cache des API Gateways</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>AWS SDK: adaptive</source>
        <translation>AWS SDK: adaptive</translation>
    </message>
    <message>
        <source>AWS SDK: legacy</source>
        <translation>AWS SDK: legacy</translation>
    </message>
    <message>
        <source>AWS SDK: standard</source>
        <translation>AWS SDK: standard</translation>
    </message>
    <message>
        <source>Adaptive LIFO</source>
        <translation>Adaptives LIFO</translation>
    </message>
    <message>
        <source>After a fault&apos;s end; a system whose answers are not back by then has not recovered.</source>
        <translation>Nach dem Ende einer Störung; ein System, dessen Antworten bis dahin nicht zurück sind, hat sich nicht erholt.</translation>
    </message>
    <message>
        <source>After it was taken from its load balancers.</source>
        <translation>Nachdem sie von ihren Load Balancern genommen ist.</translation>
    </message>
    <message>
        <source>AfterAllowTraffic</source>
        <translation>AfterAllowTraffic</translation>
    </message>
    <message>
        <source>AfterBlockTraffic</source>
        <translation>AfterBlockTraffic</translation>
    </message>
    <message>
        <source>AfterInstall</source>
        <translation>AfterInstall</translation>
    </message>
    <message>
        <source>Among instances of the zone that has most.</source>
        <translation>Unter den Instanzen der Zone, die die meisten hat.</translation>
    </message>
    <message>
        <source>An Auto Scaling group, or a function that is called by its alias.</source>
        <translation>Eine Auto-Scaling-Gruppe, oder eine Funktion, die über ihren Alias aufgerufen wird.</translation>
    </message>
    <message>
        <source>Answers of caches and databases that were older than the newest.</source>
        <translation>Antworten von Caches und Datenbanken, die älter als das Neueste waren.</translation>
    </message>
    <message>
        <source>App fails fast</source>
        <translation>App scheitert sofort</translation>
    </message>
    <message>
        <source>ApplicationStart</source>
        <translation>ApplicationStart</translation>
    </message>
    <message>
        <source>ApplicationStop</source>
        <translation>ApplicationStop</translation>
    </message>
    <message>
        <source>Apps that the OOM killer has ended.</source>
        <translation>Apps, die der OOM-Killer beendet hat.</translation>
    </message>
    <message>
        <source>As drawn</source>
        <translation>Wie gezeichnet</translation>
    </message>
    <message>
        <source>As for one: all that run on Spot capacity are gone at the same time.</source>
        <translation>Wie bei einer: Alle auf Spot-Kapazität sind gleichzeitig weg.</translation>
    </message>
    <message>
        <source>As set here</source>
        <translation>Wie hier eingestellt</translation>
    </message>
    <message>
        <source>As the SDKs of the design&apos;s year do, with a retry quota.</source>
        <translation>Wie die SDKs im Jahr des Entwurfs, mit Kontingent für Wiederholungen.</translation>
    </message>
    <message>
        <source>Before it serves.</source>
        <translation>Bevor sie dient.</translation>
    </message>
    <message>
        <source>BeforeAllowTraffic</source>
        <translation>BeforeAllowTraffic</translation>
    </message>
    <message>
        <source>BeforeBlockTraffic</source>
        <translation>BeforeBlockTraffic</translation>
    </message>
    <message>
        <source>BeforeInstall</source>
        <translation>BeforeInstall</translation>
    </message>
    <message>
        <source>Builds, or tests.</source>
        <translation>Baut oder prüft.</translation>
    </message>
    <message>
        <source>CONTINUE</source>
        <translation>CONTINUE</translation>
    </message>
    <message>
        <source>CPU stress</source>
        <translation>CPU-Stress</translation>
    </message>
    <message>
        <source>Callers go on with the address they know until it expires; then their calls fail at once.</source>
        <translation>Aufrufer machen mit der Adresse weiter, die sie kennen, bis sie abläuft; dann scheitern ihre Aufrufe sofort.</translation>
    </message>
    <message>
        <source>Calls over this connection hang until their callers give up; those under way break.</source>
        <translation>Aufrufe über diese Verbindung hängen, bis die Aufrufer aufgeben; laufende brechen ab.</translation>
    </message>
    <message>
        <source>Calls to it and from it hang until their callers give up; those under way break.</source>
        <translation>Aufrufe zu ihr und von ihr hängen, bis die Aufrufer aufgeben; laufende brechen ab.</translation>
    </message>
    <message>
        <source>Calls to the databases in the first minute, while caches are empty.</source>
        <translation>Aufrufe der Datenbanken in der ersten Minute, solange Caches leer sind.</translation>
    </message>
    <message>
        <source>Checks test what requests need</source>
        <translation>Prüfungen testen, was Anfragen brauchen</translation>
    </message>
    <message>
        <source>ClosestToNextInstanceHour</source>
        <translation>ClosestToNextInstanceHour</translation>
    </message>
    <message>
        <source>CoDel</source>
        <translation>CoDel</translation>
    </message>
    <message>
        <source>CoDel interval</source>
        <translation>CoDel-Intervall</translation>
    </message>
    <message>
        <source>CoDel target</source>
        <translation>CoDel-Ziel</translation>
    </message>
    <message>
        <source>CodeBuild</source>
        <translation>CodeBuild</translation>
    </message>
    <message>
        <source>CodeCommit</source>
        <translation>CodeCommit</translation>
    </message>
    <message>
        <source>CodeDeploy or Elastic Beanstalk: starts a deployment and waits for its end.</source>
        <translation>CodeDeploy oder Elastic Beanstalk: beginnt eine Bereitstellung und wartet auf ihr Ende.</translation>
    </message>
    <message>
        <source>CodeDeploy: Lambda all at once</source>
        <translation>CodeDeploy: Lambda alles auf einmal</translation>
    </message>
    <message>
        <source>CodeDeploy: Lambda canary</source>
        <translation>CodeDeploy: Lambda Canary</translation>
    </message>
    <message>
        <source>CodeDeploy: Lambda linear</source>
        <translation>CodeDeploy: Lambda linear</translation>
    </message>
    <message>
        <source>Commit at</source>
        <translation>Commit um</translation>
    </message>
    <message>
        <source>Completed after</source>
        <translation>Erledigt nach</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cut off from the network</source>
        <translation>Vom Netz abgeschnitten</translation>
    </message>
    <message>
        <source>Database busy</source>
        <translation>Datenbank belegt</translation>
    </message>
    <message>
        <source>Database calls</source>
        <translation>Datenbankaufrufe</translation>
    </message>
    <message>
        <source>Database peak</source>
        <translation>Datenbankspitze</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Bereitstellung</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>Platte voll</translation>
    </message>
    <message>
        <source>EC2 has no capacity left: launches fail until it ends. Then what is missing is launched.</source>
        <translation>EC2 hat keine Kapazität mehr: Starts scheitern, bis es endet. Dann wird gestartet, was fehlt.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Every request is answered at once, with a 500. Health checks notice only where they test what requests need.</source>
        <translation>Jede Anfrage wird sofort beantwortet, mit 500. Zustandsprüfungen merken es nur, wo sie testen, was Anfragen brauchen.</translation>
    </message>
    <message>
        <source>Everything in this Region stops answering, in all its Availability Zones.</source>
        <translation>Alles in dieser Region hört auf zu antworten, in allen ihren Availability Zones.</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Schlägt fehl</translation>
    </message>
    <message>
        <source>First in, first out</source>
        <translation>Zuerst gekommen, zuerst bedient</translation>
    </message>
    <message>
        <source>Fixed rate</source>
        <translation>Fester Anteil</translation>
    </message>
    <message>
        <source>From its failure until the last version is back.</source>
        <translation>Vom Fehlschlag, bis die letzte Version zurück ist.</translation>
    </message>
    <message>
        <source>From the deployment&apos;s begin to its end, a rollback included.</source>
        <translation>Vom Beginn der Bereitstellung bis zu ihrem Ende, Rücknahme eingeschlossen.</translation>
    </message>
    <message>
        <source>Garbage collected</source>
        <translation>Mit Speicherbereinigung</translation>
    </message>
    <message>
        <source>Half of the requests took no longer.</source>
        <translation>Die Hälfte der Anfragen dauerte nicht länger.</translation>
    </message>
    <message>
        <source>Hedge after</source>
        <translation>Zweitaufruf nach</translation>
    </message>
    <message>
        <source>Held from arrival to answer, waiting included.</source>
        <translation>Von der Ankunft bis zur Antwort belegt, Warten eingeschlossen.</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>How long a failover has been under way, until the promotion.</source>
        <translation>Wie lange ein Umschalten im Gang ist, bis zur Beförderung.</translation>
    </message>
    <message>
        <source>How long callers have used the lost one&apos;s address since the promotion.</source>
        <translation>Wie lange Aufrufer seit der Beförderung die Adresse des Verlorenen benutzen.</translation>
    </message>
    <message>
        <source>How long waits may be too long, or the queue not empty, before it acts.</source>
        <translation>Wie lange das Warten zu lang, oder die Schlange nicht leer sein darf, bevor sie handelt.</translation>
    </message>
    <message>
        <source>If it went on as it did since the end of warm-up.</source>
        <translation>Ginge es weiter wie seit dem Ende der Anlaufzeit.</translation>
    </message>
    <message>
        <source>In an overload the newest are answered in time; the oldest wait until they are dropped.</source>
        <translation>Bei Überlast werden die neuesten rechtzeitig beantwortet; die ältesten warten, bis sie verworfen werden.</translation>
    </message>
    <message>
        <source>In service old version / new version</source>
        <translation>Im Dienst alte Version / neue Version</translation>
    </message>
    <message>
        <source>Instance launching</source>
        <translation>Instanz startet</translation>
    </message>
    <message>
        <source>Instance terminating</source>
        <translation>Instanz endet</translation>
    </message>
    <message>
        <source>Instances in service that run another version than the latest deployment brings.</source>
        <translation>Dienende Instanzen, die eine andere Version haben, als die letzte Bereitstellung bringt.</translation>
    </message>
    <message>
        <source>Instances in service that run what the latest deployment brings.</source>
        <translation>Dienende Instanzen, die haben, was die letzte Bereitstellung bringt.</translation>
    </message>
    <message>
        <source>Interrupt all Spot instances</source>
        <translation>Alle Spot-Instanzen unterbrechen</translation>
    </message>
    <message>
        <source>Invocations that ran what the latest deployment brings.</source>
        <translation>Aufrufe, die liefen, was die letzte Bereitstellung bringt.</translation>
    </message>
    <message>
        <source>Its last script ends with an error.</source>
        <translation>Ihr letztes Skript endet mit einem Fehler.</translation>
    </message>
    <message>
        <source>Its name does not resolve</source>
        <translation>Ihr Name wird nicht aufgelöst</translation>
    </message>
    <message>
        <source>Its name in the template.</source>
        <translation>Sein Name in der Vorlage.</translation>
    </message>
    <message>
        <source>Its writes fail with a 500; reads go on.</source>
        <translation>Schreiben scheitert mit 500; Lesen geht weiter.</translation>
    </message>
    <message>
        <source>JSON of AWS FIS.</source>
        <translation>JSON von AWS FIS.</translation>
    </message>
    <message>
        <source>Joins equal misses</source>
        <translation>Vereint gleiche Fehlgriffe</translation>
    </message>
    <message>
        <source>Last in, first out</source>
        <translation>Zuletzt gekommen, zuerst bedient</translation>
    </message>
    <message>
        <source>Last in, first out once the queue has not been empty for an interval.</source>
        <translation>Zuletzt gekommen, zuerst bedient, sobald die Schlange ein Intervall lang nicht leer war.</translation>
    </message>
    <message>
        <source>Launching: it is terminated, and another one launched.</source>
        <translation>Beim Start: Sie wird beendet und eine andere gestartet.</translation>
    </message>
    <message>
        <source>Lazy loading and write-through, with TTL</source>
        <translation>Lazy Loading und Write-through, mit TTL</translation>
    </message>
    <message>
        <source>Lazy loading, with TTL</source>
        <translation>Lazy Loading, mit TTL</translation>
    </message>
    <message>
        <source>Lazy loading, with TTL, misses joined</source>
        <translation>Lazy Loading, mit TTL, Fehlgriffe vereint</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Lifecycle hooks</source>
        <translation>Lebenszyklus-Hooks</translation>
    </message>
    <message>
        <source>Lower is asked first; the first that fits decides.</source>
        <translation>Die niedrigste wird zuerst gefragt; die erste, die passt, entscheidet.</translation>
    </message>
    <message>
        <source>Manual approval</source>
        <translation>Freigabe von Hand</translation>
    </message>
    <message>
        <source>May wait for a connection</source>
        <translation>Dürfen auf eine Verbindung warten</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Meint</translation>
    </message>
    <message>
        <source>Memory in use</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>Memory of a request</source>
        <translation>Speicher einer Anfrage</translation>
    </message>
    <message>
        <source>Memory that the apps hold, of what the instances in service have.</source>
        <translation>Speicher, den die Apps halten, von dem, was die dienenden Instanzen haben.</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>NewestInstance</source>
        <translation>NewestInstance</translation>
    </message>
    <message>
        <source>No cache</source>
        <translation>Kein Cache</translation>
    </message>
    <message>
        <source>No capacity to launch</source>
        <translation>Keine Kapazität zum Starten</translation>
    </message>
    <message>
        <source>No deployment</source>
        <translation>Keine Bereitstellung</translation>
    </message>
    <message>
        <source>Of all caches together: reads that were answered from memory.</source>
        <translation>Aller Caches zusammen: lesende Anfragen, die aus dem Speicher beantwortet wurden.</translation>
    </message>
    <message>
        <source>Of all clients, that ended.</source>
        <translation>Aller Clients, die geendet haben.</translation>
    </message>
    <message>
        <source>Of the whole run.</source>
        <translation>Des ganzen Laufs.</translation>
    </message>
    <message>
        <source>Old addresses</source>
        <translation>Alte Adressen</translation>
    </message>
    <message>
        <source>Old version</source>
        <translation>Alte Version</translation>
    </message>
    <message>
        <source>OldestInstance</source>
        <translation>OldestInstance</translation>
    </message>
    <message>
        <source>On new version</source>
        <translation>Auf neuer Version</translation>
    </message>
    <message>
        <source>On the way to it and back; a lost packet is sent again after 1 s, then 2, 4, 8 s ...</source>
        <translation>Auf dem Weg zu ihr und zurück; ein verlorenes Paket wird nach 1 s noch einmal gesendet, dann nach 2, 4, 8 s …</translation>
    </message>
    <message>
        <source>On: health checks go the way of requests, and fail where those do at once. Off: they ask a page that needs nothing.</source>
        <translation>An: Zustandsprüfungen gehen den Weg der Anfragen und scheitern, wo diese sofort scheitern. Aus: Sie fragen eine Seite, die nichts braucht.</translation>
    </message>
    <message>
        <source>Once waits have been above the target for an interval some are dropped, more and more often (RFC 8289).</source>
        <translation>Liegt das Warten ein Intervall lang über dem Ziel, werden einige verworfen, immer öfter (RFC 8289).</translation>
    </message>
    <message>
        <source>One more is rejected. 0 makes the pool a bulkhead; -1: no limit.</source>
        <translation>Einer mehr wird abgewiesen. 0 macht den Pool zum Schott; -1: ohne Grenze.</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Speicher erschöpft</translation>
    </message>
    <message>
        <source>Packet loss</source>
        <translation>Paketverlust</translation>
    </message>
    <message>
        <source>Pause the readers</source>
        <translation>Reader anhalten</translation>
    </message>
    <message>
        <source>Pause the replicas</source>
        <translation>Replikate anhalten</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Read replicas apply nothing until it ends: they fall behind, and then catch up as fast as they can.</source>
        <translation>Lesereplikate übernehmen nichts, bis es endet: Sie fallen zurück und holen dann auf, so schnell sie können.</translation>
    </message>
    <message>
        <source>Readers learn of no write until it ends: what they have in memory grows old.</source>
        <translation>Reader erfahren von keinem Schreiben, bis es endet: Was sie im Speicher haben, wird alt.</translation>
    </message>
    <message>
        <source>Reads of one item that miss the cache at the same time at one instance: one reads the database, the others wait for it.</source>
        <translation>Lesende Anfragen nach einem Element, die an einer Instanz zugleich den Cache verfehlen: Eine liest die Datenbank, die anderen warten auf sie.</translation>
    </message>
    <message>
        <source>Reboot instance</source>
        <translation>Instanz neu starten</translation>
    </message>
    <message>
        <source>Recovers within</source>
        <translation>Erholt sich binnen</translation>
    </message>
    <message>
        <source>Region outage</source>
        <translation>Ausfall der Region</translation>
    </message>
    <message>
        <source>Requests that did not end well: failed, throttled, rejected, timed out or dropped.</source>
        <translation>Anfragen, die nicht gut endeten: fehlgeschlagen, gedrosselt, abgewiesen, abgelaufen oder verworfen.</translation>
    </message>
    <message>
        <source>Reservoir</source>
        <translation>Reservoir</translation>
    </message>
    <message>
        <source>Rollback</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Sampling rules</source>
        <translation>Stichprobenregeln</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <source>Share of a step</source>
        <translation>Anteil eines Schritts</translation>
    </message>
    <message>
        <source>Share of packets lost (0 to 1)</source>
        <translation>Anteil verlorener Pakete (0 bis 1)</translation>
    </message>
    <message>
        <source>Share of the CPU (0 to 1)</source>
        <translation>Anteil der CPU (0 bis 1)</translation>
    </message>
    <message>
        <source>Share of the requests that did not end well.</source>
        <translation>Anteil der Anfragen, die nicht gut endeten.</translation>
    </message>
    <message>
        <source>Share of the rest.</source>
        <translation>Vom Rest.</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Zeigt</translation>
    </message>
    <message>
        <source>Slow instance</source>
        <translation>Langsame Instanz</translation>
    </message>
    <message>
        <source>Something else takes this share of its CPUs: its app has the rest. It spends CPU credits, too.</source>
        <translation>Etwas anderes nimmt diesen Anteil ihrer CPUs: Ihre App hat den Rest. Auch das verbraucht CPU-Guthaben.</translation>
    </message>
    <message>
        <source>Source: fetches the commit.</source>
        <translation>Quelle: holt den Commit.</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Standard, and throttling slows all calls of the client down.</source>
        <translation>Standard, und Drosselung verlangsamt alle Aufrufe des Clients.</translation>
    </message>
    <message>
        <source>Starts when the stage is reached, whatever its own time says.</source>
        <translation>Beginnt, wenn die Stufe erreicht ist, was auch immer ihre eigene Zeit sagt.</translation>
    </message>
    <message>
        <source>Stop conditions</source>
        <translation>Abbruchbedingungen</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Taking over</source>
        <translation>Übernahme</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Termination policy</source>
        <translation>Beendigungsregel</translation>
    </message>
    <message>
        <source>That requests reach first. Empty: any.</source>
        <translation>Den Anfragen zuerst erreichen. Leer: jeder.</translation>
    </message>
    <message>
        <source>The alias moves to the new version in one step.</source>
        <translation>Der Alias wechselt in einem Schritt auf die neue Version.</translation>
    </message>
    <message>
        <source>The fuller its heap, the more of its CPU time goes into collecting.</source>
        <translation>Je voller ihr Heap, desto mehr CPU-Zeit geht ins Aufräumen.</translation>
    </message>
    <message>
        <source>The function&apos;s deployment of this number begins, whatever its time. Deployments are numbered by their ids.</source>
        <translation>Die Bereitstellung der Funktion mit dieser Nummer beginnt, was auch immer ihre Zeit ist. Sie sind nach ihren Ids nummeriert.</translation>
    </message>
    <message>
        <source>The one closest to the next billing hour, by chance among equals.</source>
        <translation>Die der nächsten Abrechnungsstunde am nächsten ist, bei Gleichen der Zufall.</translation>
    </message>
    <message>
        <source>The wait that may go on for ever.</source>
        <translation>Das Warten, das dauernd sein darf.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Traffic of the new version</source>
        <translation>Verkehr der neuen Version</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Up to 5 attempts, 10 to DynamoDB, and no quota.</source>
        <translation>Bis zu 5 Versuche, 10 an DynamoDB, und kein Kontingent.</translation>
    </message>
    <message>
        <source>Utilization of the busiest database.</source>
        <translation>Auslastung der am meisten belegten Datenbank.</translation>
    </message>
    <message>
        <source>ValidateService</source>
        <translation>ValidateService</translation>
    </message>
    <message>
        <source>What it holds when it has nothing to do. 0, and nothing for a request: memory is not simulated.</source>
        <translation>Was sie hält, wenn sie nichts zu tun hat. 0, und nichts je Anfrage: Speicher wird nicht simuliert.</translation>
    </message>
    <message>
        <source>What it works on fails. It boots and starts anew, and load balancers go on checking it.</source>
        <translation>Woran sie arbeitet, scheitert. Sie bootet und startet neu, und Load Balancer prüfen sie weiter.</translation>
    </message>
    <message>
        <source>What its button plays.</source>
        <translation>Was sein Knopf abspielt.</translation>
    </message>
    <message>
        <source>Where to look. Empty: everything.</source>
        <translation>Wohin man schaut. Leer: auf alles.</translation>
    </message>
    <message>
        <source>Who is served next of those who wait for a worker.</source>
        <translation>Wer als nächster bedient wird von denen, die auf einen Worker warten.</translation>
    </message>
    <message>
        <source>Who is served next of those who wait.</source>
        <translation>Wer als nächster bedient wird von denen, die warten.</translation>
    </message>
    <message>
        <source>Without an answer by then the same call is made once more, and the first answer counts. 0: never.</source>
        <translation>Ohne Antwort bis dahin wird derselbe Aufruf noch einmal gemacht, und die erste Antwort zählt. 0: nie.</translation>
    </message>
    <message>
        <source>Work that begins on it takes this many times as long.</source>
        <translation>Arbeit, die auf ihr beginnt, dauert so vielmal so lang.</translation>
    </message>
    <message>
        <source>Write-through, with TTL</source>
        <translation>Write-through, mit TTL</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>old addresses</source>
        <translation>alte Adressen</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>Speicher erschöpft</translation>
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
        <source>taking over</source>
        <translation>übernimmt</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>-1: as it is. Of groups only: a function follows its bounds.</source>
        <translation>-1: wie bisher. Nur für Gruppen: eine Funktion folgt ihren Grenzen.</translation>
    </message>
    <message>
        <source>-1: as it is; of a group at most what it is set to.</source>
        <translation>-1: wie bisher; bei einer Gruppe höchstens das, was bei ihr eingestellt ist.</translation>
    </message>
    <message>
        <source>A sine between the users and the peak users, again and again.</source>
        <translation>Ein Sinus zwischen den Benutzern und den Benutzern der Spitze, immer wieder.</translation>
    </message>
    <message>
        <source>After a failover the new primary reads from storage what the old one had in memory. 0: its memory is as warm.</source>
        <translation>Nach einem Failover liest die neue primäre Instanz vom Speicher, was die alte im Arbeitsspeicher hatte. 0: Ihr Arbeitsspeicher ist ebenso warm.</translation>
    </message>
    <message>
        <source>After a failover the new writer reads from storage what the old one had in memory. 0: its memory is as warm, as with cluster cache management.</source>
        <translation>Nach einem Failover liest die neue Schreibinstanz vom Speicher, was die alte im Arbeitsspeicher hatte. 0: Ihr Arbeitsspeicher ist ebenso warm, wie mit Cluster Cache Management.</translation>
    </message>
    <message>
        <source>An Auto Scaling group, or a function with provisioned concurrency.</source>
        <translation>Eine Auto-Scaling-Gruppe oder eine Funktion mit bereitgestellter Nebenläufigkeit.</translation>
    </message>
    <message>
        <source>As many times as long as usual right after a failover, falling evenly to once while the cache warms up.</source>
        <translation>Unmittelbar nach einem Failover so viele Male so lang wie sonst; fällt gleichmäßig auf einmal, während der Cache warm wird.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Burst lost</source>
        <translation>Burst verloren</translation>
    </message>
    <message>
        <source>CPU credits that a mean instance has less after the deployment.</source>
        <translation>CPU-Guthaben, das eine mittlere Instanz nach dem Deployment weniger hat.</translation>
    </message>
    <message>
        <source>Cache warms up in</source>
        <translation>Cache wird warm in</translation>
    </message>
    <message>
        <source>Cold reads take</source>
        <translation>Kalte Lesezugriffe dauern</translation>
    </message>
    <message>
        <source>Credits lost</source>
        <translation>Guthaben verloren</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>Erkennung</translation>
    </message>
    <message>
        <source>Diurnal VUs</source>
        <translation>Tagesgang der VUs</translation>
    </message>
    <message>
        <source>Extra cost</source>
        <translation>Mehrkosten</translation>
    </message>
    <message>
        <source>How long calls have not succeeded at the rate they are asked at, since all callers have the new address.</source>
        <translation>Wie lange Aufrufe nicht so oft gelingen, wie sie verlangt werden, seit alle Aufrufer die neue Adresse haben.</translation>
    </message>
    <message>
        <source>How long nobody has noticed that the primary is lost.</source>
        <translation>Wie lange niemand bemerkt hat, dass die primäre Instanz verloren ist.</translation>
    </message>
    <message>
        <source>How long the new primary&apos;s cold cache has slowed reads down since then.</source>
        <translation>Wie lange der kalte Cache der neuen primären Instanz seitdem Lesezugriffe verlangsamt.</translation>
    </message>
    <message>
        <source>In percent, of a function: provisioned environments at work, of those that are ready. AWS takes a share: 0.7 for 70 %.</source>
        <translation>In Prozent, von einer Funktion: bereitgestellte Umgebungen bei der Arbeit, von denen, die bereit sind. AWS nimmt einen Anteil: 0.7 für 70 %.</translation>
    </message>
    <message>
        <source>Of a ramping load at the start, before the first stage; of a spike before and after it; of a day the fewest.</source>
        <translation>Bei einer ansteigenden Last am Anfang, vor der ersten Stufe; bei einer Spitze davor und danach; bei einem Tag die wenigsten.</translation>
    </message>
    <message>
        <source>Peak users</source>
        <translation>Benutzer der Spitze</translation>
    </message>
    <message>
        <source>Provisioned concurrency as it is set, or as scaling has set it.</source>
        <translation>Bereitgestellte Nebenläufigkeit, wie sie eingestellt ist oder wie die Skalierung sie eingestellt hat.</translation>
    </message>
    <message>
        <source>Provisioned concurrency that scaling policies and scheduled actions give it.</source>
        <translation>Bereitgestellte Nebenläufigkeit, die Skalierungsrichtlinien und geplante Aktionen ihr höchstens geben.</translation>
    </message>
    <message>
        <source>Provisioned concurrency that scaling policies and scheduled actions leave it.</source>
        <translation>Bereitgestellte Nebenläufigkeit, die Skalierungsrichtlinien und geplante Aktionen ihr mindestens lassen.</translation>
    </message>
    <message>
        <source>Provisioned concurrency utilization</source>
        <translation>Auslastung der bereitgestellten Nebenläufigkeit</translation>
    </message>
    <message>
        <source>Provisioned environments at work, of those that are ready. There is no datapoint while none is at work.</source>
        <translation>Bereitgestellte Umgebungen bei der Arbeit, von denen, die bereit sind. Solange keine arbeitet, gibt es keinen Datenpunkt.</translation>
    </message>
    <message>
        <source>Provisioned environments at work.</source>
        <translation>Bereitgestellte Umgebungen bei der Arbeit.</translation>
    </message>
    <message>
        <source>Provisioned environments that are ready, those at work too.</source>
        <translation>Bereitgestellte Umgebungen, die bereit sind, auch die bei der Arbeit.</translation>
    </message>
    <message>
        <source>Provisioned in use</source>
        <translation>Bereitgestellt und in Arbeit</translation>
    </message>
    <message>
        <source>Provisioned ready</source>
        <translation>Bereitgestellt und bereit</translation>
    </message>
    <message>
        <source>Provisioned requested</source>
        <translation>Bereitstellung verlangt</translation>
    </message>
    <message>
        <source>Provisioned requested / ready / in use</source>
        <translation>Bereitgestellt: verlangt / bereit / in Arbeit</translation>
    </message>
    <message>
        <source>Provisioned used</source>
        <translation>Bereitgestellte ausgelastet</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Share of the TTL that is random, drawn each time a key is written, so that keys do not expire together. 0.2: from 80 % of the TTL to all of it.</source>
        <translation>Anteil der TTL, der zufällig ist, gezogen bei jedem Schreiben eines Schlüssels, damit Schlüssel nicht gemeinsam ablaufen. 0,2: von 80 % der TTL bis zur ganzen.</translation>
    </message>
    <message>
        <source>Share of the burst balance that a mean volume has less after the deployment.</source>
        <translation>Anteil des Burst-Guthabens, den ein mittleres Volume nach dem Deployment weniger hat.</translation>
    </message>
    <message>
        <source>Spiking VUs</source>
        <translation>Spitze der VUs</translation>
    </message>
    <message>
        <source>The users, for a while the peak users, and the users again.</source>
        <translation>Die Benutzer, eine Weile die Benutzer der Spitze, und wieder die Benutzer.</translation>
    </message>
    <message>
        <source>Unnoticed</source>
        <translation>Unbemerkt</translation>
    </message>
    <message>
        <source>Until a new instance of a group counts in the metric; meanwhile nothing scales in.</source>
        <translation>Bis eine neue Instanz einer Gruppe in der Metrik zählt; inzwischen wird nichts verkleinert.</translation>
    </message>
    <message>
        <source>Until it is noticed that a host or a zone is lost; only then the failover begins. One on demand and a reboot need none.</source>
        <translation>Bis bemerkt wird, dass ein Host oder eine Zone verloren ist; erst dann beginnt das Failover. Eines auf Verlangen und ein Neustart brauchen keine.</translation>
    </message>
    <message>
        <source>Until it is noticed that a primary is lost; only then the failover begins. One on demand needs none.</source>
        <translation>Bis bemerkt wird, dass ein primärer Knoten verloren ist; erst dann beginnt das Failover. Eines auf Verlangen braucht keine.</translation>
    </message>
    <message>
        <source>Until it is noticed that the primary is lost; only then the failover begins. One on demand needs none.</source>
        <translation>Bis bemerkt wird, dass der primäre Knoten verloren ist; erst dann beginnt das Failover. Eines auf Verlangen braucht keine.</translation>
    </message>
    <message>
        <source>Until it is noticed that the writer&apos;s host or zone is lost; only then the failover begins. One on demand and a reboot need none.</source>
        <translation>Bis bemerkt wird, dass Host oder Zone der Schreibinstanz verloren ist; erst dann beginnt das Failover. Eines auf Verlangen und ein Neustart brauchen keine.</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>Cache wird warm</translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>bereitgestellt</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>verbindet neu</translation>
    </message>
    <message>
        <source>unnoticed</source>
        <translation>unbemerkt</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>wird warm</translation>
    </message>
    <message>
        <source>A page of the keys of the class&apos;s data set. Of a class that reads.</source>
        <translation>Eine Seite der Schlüssel aus dem Datensatz der Klasse. Bei einer Klasse, die liest.</translation>
    </message>
    <message>
        <source>As the statement with Null of a resource policy does; which header is asked for, a policy of your own can say.</source>
        <translation>Wie die Anweisung mit Null in einer Ressourcenrichtlinie; welche Kopfzeile verlangt wird, kann eine eigene Richtlinie sagen.</translation>
    </message>
    <message>
        <source>Blue/green: how many new instances get traffic at a time.</source>
        <translation>Blau/Grün: wie viele neue Instanzen zugleich Verkehr bekommen.</translation>
    </message>
    <message>
        <source>CORS configuration</source>
        <translation>CORS-Konfiguration</translation>
    </message>
    <message>
        <source>Custom: number of hosts</source>
        <translation>Eigene: Anzahl Hosts</translation>
    </message>
    <message>
        <source>Custom: percent of the fleet</source>
        <translation>Eigene: Prozent der Flotte</translation>
    </message>
    <message>
        <source>DELETE requests.</source>
        <translation>DELETE-Anfragen.</translation>
    </message>
    <message>
        <source>DeleteObject</source>
        <translation>DeleteObject</translation>
    </message>
    <message>
        <source>Deletes</source>
        <translation>Löschungen</translation>
    </message>
    <message>
        <source>From the leader node to the answer, waiting included.</source>
        <translation>Vom Leader-Knoten bis zur Antwort, mit Warten.</translation>
    </message>
    <message>
        <source>Headers that the page sets</source>
        <translation>Kopfzeilen, die die Seite setzt</translation>
    </message>
    <message>
        <source>Hosts, or percent.</source>
        <translation>Hosts oder Prozent.</translation>
    </message>
    <message>
        <source>JSON as S3 takes it: a list of rules, the first that fits decides. Empty: one rule for the allowed origins below.</source>
        <translation>JSON, wie S3 es nimmt: eine Liste von Regeln, die erste passende entscheidet. Leer: eine Regel für die erlaubten Ursprünge darunter.</translation>
    </message>
    <message>
        <source>ListObjectsV2</source>
        <translation>ListObjectsV2</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Auflistungen</translation>
    </message>
    <message>
        <source>Of the rule for the allowed origins; a configuration says its own.</source>
        <translation>Der Regel für die erlaubten Ursprünge; eine Konfiguration nennt ihre eigene.</translation>
    </message>
    <message>
        <source>Requests that list keys.</source>
        <translation>Anfragen, die Schlüssel auflisten.</translation>
    </message>
    <message>
        <source>Rounded up to whole instances.</source>
        <translation>Auf ganze Instanzen aufgerundet.</translation>
    </message>
    <message>
        <source>Separated by blanks, such as content-type; a browser asks before it sends them. What asks for encryption comes on top.</source>
        <translation>Durch Leerzeichen getrennt, etwa content-type; ein Browser fragt, bevor er sie sendet. Was Verschlüsselung verlangt, kommt hinzu.</translation>
    </message>
    <message>
        <source>Share of the writes that do not ask for encryption. The others ask for what the bucket encrypts with, or for AES256.</source>
        <translation>Anteil der Schreibzugriffe, die keine Verschlüsselung verlangen. Die anderen verlangen das, womit der Bucket verschlüsselt, oder AES256.</translation>
    </message>
    <message>
        <source>So many stay healthy.</source>
        <translation>So viele bleiben gesund.</translation>
    </message>
    <message>
        <source>Stay healthy</source>
        <translation>Bleiben gesund</translation>
    </message>
    <message>
        <source>The object is gone until it is written again. Of a class that writes.</source>
        <translation>Das Objekt ist fort, bis es wieder geschrieben wird. Bei einer Klasse, die schreibt.</translation>
    </message>
    <message>
        <source>What the requests of a class do; without one, reads are GetObject and writes PutObject.</source>
        <translation>Was die Anfragen einer Klasse tun; ohne Angabe sind Lesezugriffe GetObject und Schreibzugriffe PutObject.</translation>
    </message>
    <message>
        <source>Without a configuration: one rule for these, with every method and header. Separated by blanks; * is any. Empty: no rule.</source>
        <translation>Ohne Konfiguration: eine Regel für diese, mit jeder Methode und Kopfzeile. Durch Leerzeichen getrennt; * ist jeder. Leer: keine Regel.</translation>
    </message>
    <message>
        <source>All instances are terminated at once and launched anew. A database inside the environment is deleted, and made anew and empty.</source>
        <translation>Alle Instanzen werden sofort beendet und neu gestartet. Eine Datenbank in der Umgebung wird gelöscht und leer neu angelegt.</translation>
    </message>
    <message>
        <source>Beanstalk environment</source>
        <translation>Beanstalk-Umgebung</translation>
    </message>
    <message>
        <source>Created in</source>
        <translation>Angelegt in</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>How long a new one takes when its environment is rebuilt.</source>
        <translation>Wie lange eine neue braucht, wenn ihre Umgebung neu aufgebaut wird.</translation>
    </message>
    <message>
        <source>Of times: 99 is p99.</source>
        <translation>Von Zeiten: 99 ist p99.</translation>
    </message>
    <message>
        <source>Of times: how many were measured in the period.</source>
        <translation>Von Zeiten: wie viele im Zeitraum gemessen wurden.</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>Rebuild the Beanstalk environment</source>
        <translation>Beanstalk-Umgebung neu aufbauen</translation>
    </message>
    <message>
        <source>Sample count</source>
        <translation>Anzahl Messwerte</translation>
    </message>
    <message>
        <source>Stampede</source>
        <translation>Ansturm</translation>
    </message>
    <message>
        <source>The group whose Elastic Beanstalk environment it is inside: it is deleted and made anew with it. Empty: outside, of its own.</source>
        <translation>Die Gruppe, in deren Elastic-Beanstalk-Umgebung sie ist: Mit ihr wird sie gelöscht und neu angelegt. Leer: außerhalb, für sich.</translation>
    </message>
    <message>
        <source>The most calls that came in one second, since time 0.</source>
        <translation>Die meisten Aufrufe, die in einer Sekunde kamen, seit Zeit 0.</translation>
    </message>
    <message>
        <source>The most calls to the databases in one second after the first minute, as a multiple of their mean from then on.</source>
        <translation>Die meisten Aufrufe der Datenbanken in einer Sekunde nach der ersten Minute, als Vielfaches ihres Mittels von da an.</translation>
    </message>
    <message>
        <source>A JSON object of texts, numbers and lists of texts, such as {&quot;store&quot;: &quot;berlin&quot;, &quot;price&quot;: 12}: what filter policies of SNS subscriptions look at.</source>
        <translation>Ein JSON-Objekt aus Texten, Zahlen und Listen von Texten, etwa {&quot;store&quot;: &quot;berlin&quot;, &quot;price&quot;: 12}: worauf Filterrichtlinien von SNS-Abonnements schauen.</translation>
    </message>
    <message>
        <source>A JSON object; empty: none. Executions of Step Functions get its members as input, filter policies of SNS may look at it. What a request weighs is its request size, not this.</source>
        <translation>Ein JSON-Objekt; leer: keines. Ausführungen von Step Functions bekommen seine Einträge als Eingabe, Filterrichtlinien von SNS können darauf schauen. Was eine Anfrage wiegt, ist ihre Anfragegröße, nicht dies.</translation>
    </message>
    <message>
        <source>A component that the topic is connected to.</source>
        <translation>Eine Komponente, mit der das Topic verbunden ist.</translation>
    </message>
    <message>
        <source>An Application Load Balancer as target is always asked by HTTP.</source>
        <translation>Ein Application Load Balancer als Ziel wird immer per HTTP gefragt.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Connections without a row here get every message of their request classes.</source>
        <translation>Verbindungen ohne eine Zeile hier bekommen jede Nachricht ihrer Anfrageklassen.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Filter policies</source>
        <translation>Filterrichtlinien</translation>
    </message>
    <message>
        <source>Filtered by attributes</source>
        <translation>Nach Attributen gefiltert</translation>
    </message>
    <message>
        <source>Filtered by body</source>
        <translation>Nach Inhalt gefiltert</translation>
    </message>
    <message>
        <source>Invalid body</source>
        <translation>Ungültiger Inhalt</translation>
    </message>
    <message>
        <source>JSON: which messages are delivered, such as {&quot;store&quot;: [&quot;berlin&quot;, {&quot;prefix&quot;: &quot;ham&quot;}], &quot;price&quot;: [{&quot;numeric&quot;: [&quot;&gt;=&quot;, 100]}]}. Empty: all.</source>
        <translation>JSON: welche Nachrichten zugestellt werden, etwa {&quot;store&quot;: [&quot;berlin&quot;, {&quot;prefix&quot;: &quot;ham&quot;}], &quot;price&quot;: [{&quot;numeric&quot;: [&quot;&gt;=&quot;, 100]}]}. Leer: alle.</translation>
    </message>
    <message>
        <source>Kill the app</source>
        <translation>App beenden</translation>
    </message>
    <message>
        <source>Memory stress</source>
        <translation>Speicherbelastung</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message attributes</source>
        <translation>Nachrichtenattribute</translation>
    </message>
    <message>
        <source>Notifications excluded by policies that look at message attributes.</source>
        <translation>Benachrichtigungen, die Richtlinien ausschließen, die auf Nachrichtenattribute schauen.</translation>
    </message>
    <message>
        <source>Notifications excluded by policies that look at the message body.</source>
        <translation>Benachrichtigungen, die Richtlinien ausschließen, die auf den Nachrichteninhalt schauen.</translation>
    </message>
    <message>
        <source>Notifications that a filter policy, or the subscription&apos;s request classes, exclude.</source>
        <translation>Benachrichtigungen, die eine Filterrichtlinie oder die Anfrageklassen des Abonnements ausschließen.</translation>
    </message>
    <message>
        <source>Of the request class, with keys below keys. Since November 2022.</source>
        <translation>Der Anfrageklasse, mit Schlüsseln unter Schlüsseln. Seit November 2022.</translation>
    </message>
    <message>
        <source>Of the request class.</source>
        <translation>Der Anfrageklasse.</translation>
    </message>
    <message>
        <source>Of times, and of levels such as healthy hosts, seen at each second.</source>
        <translation>Von Zeiten und von Ständen wie den gesunden Hosts, jede Sekunde gesehen.</translation>
    </message>
    <message>
        <source>Passes when the app answers well.</source>
        <translation>Gelingt, wenn die App gut antwortet.</translation>
    </message>
    <message>
        <source>Passes when the connection opens: an app that answers errors, or never, passes it.</source>
        <translation>Gelingt, wenn die Verbindung zustande kommt: Eine App, die mit Fehlern oder nie antwortet, besteht sie.</translation>
    </message>
    <message>
        <source>Ping protocol</source>
        <translation>Ping-Protokoll</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Reserved for a term and paid for every hour of it, whether instances run or not. A discount on as many On-Demand instances, nothing more: they do not run because of it.</source>
        <translation>Für eine Laufzeit reserviert und jede Stunde davon bezahlt, ob Instanzen laufen oder nicht. Ein Nachlass auf ebenso viele On-Demand-Instanzen, mehr nicht: Sie laufen nicht deswegen.</translation>
    </message>
    <message>
        <source>Reserved instances</source>
        <translation>Reservierte Instanzen</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Geltungsbereich</translation>
    </message>
    <message>
        <source>Share of the memory (0 to 1)</source>
        <translation>Anteil des Speichers (0 bis 1)</translation>
    </message>
    <message>
        <source>Something else holds this share of its memory. Where the app&apos;s memory is simulated it has the rest, and may be killed for want of more.</source>
        <translation>Etwas anderes belegt diesen Anteil ihres Speichers. Wo der Speicher der App simuliert wird, hat sie den Rest und kann aus Mangel beendet werden.</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>The app&apos;s process is killed: what it works on fails. It is started again, which takes its start-up time.</source>
        <translation>Der Prozess der App wird beendet: Woran sie arbeitet, schlägt fehl. Sie wird wieder gestartet, was ihre Startzeit dauert.</translation>
    </message>
    <message>
        <source>Those of them whose body is no JSON object.</source>
        <translation>Davon die, deren Inhalt kein JSON-Objekt ist.</translation>
    </message>
    <message>
        <source>Those of them whose messages have no attributes.</source>
        <translation>Davon die, deren Nachrichten keine Attribute haben.</translation>
    </message>
    <message>
        <source>What the policy looks at.</source>
        <translation>Worauf die Richtlinie schaut.</translation>
    </message>
    <message>
        <source>Without attributes</source>
        <translation>Ohne Attribute</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>1 while the cluster takes queries, 0 while it restarts or is lost.</source>
        <translation>1, solange der Cluster Abfragen annimmt, 0, während er neu startet oder verloren ist.</translation>
    </message>
    <message>
        <source>2xx</source>
        <translation>2xx</translation>
    </message>
    <message>
        <source>4xx and 5xx</source>
        <translation>4xx und 5xx</translation>
    </message>
    <message>
        <source>Active flows</source>
        <translation>Aktive Verbindungen</translation>
    </message>
    <message>
        <source>Added latency (s)</source>
        <translation>Zusätzliche Latenz (s)</translation>
    </message>
    <message>
        <source>All instances</source>
        <translation>Alle Instanzen</translation>
    </message>
    <message>
        <source>All that leaves the instance leaves so much later: the requests of its calls and its answers, to health checks too.</source>
        <translation>Alles, was die Instanz verlässt, verlässt sie so viel später: die Anfragen ihrer Aufrufe und ihre Antworten, auch auf Zustandsprüfungen.</translation>
    </message>
    <message>
        <source>Answers of apps that blame the client.</source>
        <translation>Antworten von Apps, die dem Client die Schuld geben.</translation>
    </message>
    <message>
        <source>Answers with a 4xx or a 5xx, of all.</source>
        <translation>Antworten mit 4xx oder 5xx, von allen.</translation>
    </message>
    <message>
        <source>Attempts of Tasks whose Resource is a function&apos;s ARN.</source>
        <translation>Versuche von Tasks, deren Resource der ARN einer Funktion ist.</translation>
    </message>
    <message>
        <source>Attempts of Tasks whose Resource is an integration (arn:aws:states:::).</source>
        <translation>Versuche von Tasks, deren Resource eine Integration ist (arn:aws:states:::).</translation>
    </message>
    <message>
        <source>Billed duration</source>
        <translation>Berechnete Dauer</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes herein</translation>
    </message>
    <message>
        <source>Bytes of an I/O that reads; their sum is all that was read.</source>
        <translation>Bytes einer lesenden I/O; ihre Summe ist alles, was gelesen wurde.</translation>
    </message>
    <message>
        <source>Bytes of an I/O that writes; their sum is all that was written.</source>
        <translation>Bytes einer schreibenden I/O; ihre Summe ist alles, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Bytes of answers, and of requests to other components, of all instances; alarms on its average take it of an instance.</source>
        <translation>Bytes der Antworten und der Anfragen an andere Komponenten, aller Instanzen; Alarme auf den Mittelwert nehmen die einer Instanz.</translation>
    </message>
    <message>
        <source>Bytes of blocks that COPYs and inserts have written.</source>
        <translation>Bytes der Blöcke, die COPYs und Einfügungen geschrieben haben.</translation>
    </message>
    <message>
        <source>Bytes of blocks that the queries which have ended have read.</source>
        <translation>Bytes der Blöcke, die beendete Abfragen gelesen haben.</translation>
    </message>
    <message>
        <source>Bytes of requests and answers.</source>
        <translation>Bytes von Anfragen und Antworten.</translation>
    </message>
    <message>
        <source>Bytes of requests, and of other components&apos; answers, of all instances; alarms on its average take it of an instance.</source>
        <translation>Bytes der Anfragen und der Antworten anderer Komponenten, aller Instanzen; Alarme auf den Mittelwert nehmen die einer Instanz.</translation>
    </message>
    <message>
        <source>Bytes of the requests that were let in, and of answers.</source>
        <translation>Bytes der eingelassenen Anfragen und der Antworten.</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes hinaus</translation>
    </message>
    <message>
        <source>Bytes read / written</source>
        <translation>Bytes gelesen / geschrieben</translation>
    </message>
    <message>
        <source>Bytes that I/Os fetch, on the volumes of all instances.</source>
        <translation>Bytes, die I/Os holen, auf den Volumes aller Instanzen.</translation>
    </message>
    <message>
        <source>Bytes that I/Os write, on the volumes of all instances.</source>
        <translation>Bytes, die I/Os schreiben, auf den Volumes aller Instanzen.</translation>
    </message>
    <message>
        <source>Bytes that scans fetch from the storage; other reads find theirs in memory.</source>
        <translation>Bytes, die Scans vom Speicher holen; andere Lesezugriffe finden ihre im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Calls that ended in an internal error (500).</source>
        <translation>Aufrufe, die mit einem internen Fehler (500) endeten.</translation>
    </message>
    <message>
        <source>Calls to all tables of the account that were invalid, in conflict, denied, or throttled by the API rather than by a table.</source>
        <translation>Aufrufe an alle Tabellen des Kontos, die ungültig waren, in Konflikt standen, verweigert oder von der API statt von einer Tabelle gedrosselt wurden.</translation>
    </message>
    <message>
        <source>Deduplicated</source>
        <translation>Dedupliziert</translation>
    </message>
    <message>
        <source>EBS burst of bytes</source>
        <translation>EBS-Burst der Bytes</translation>
    </message>
    <message>
        <source>EBS reads</source>
        <translation>EBS-Lesezugriffe</translation>
    </message>
    <message>
        <source>EBS writes</source>
        <translation>EBS-Schreibzugriffe</translation>
    </message>
    <message>
        <source>ELB 4XX</source>
        <translation>ELB 4XX</translation>
    </message>
    <message>
        <source>Error rate 4xx / 5xx / both</source>
        <translation>Fehlerrate 4xx / 5xx / beide</translation>
    </message>
    <message>
        <source>Errors that apps answered with, those of a queue that lets nobody in among them.</source>
        <translation>Fehler, mit denen Apps geantwortet haben, auch die einer Warteschlange, die niemanden einlässt.</translation>
    </message>
    <message>
        <source>Errors users / system</source>
        <translation>Fehler der Nutzer / des Systems</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source>From a checker&apos;s request to the answer, whatever it is; nothing is known of those that got none.</source>
        <translation>Von der Anfrage eines Prüfers bis zur Antwort, wie immer sie lautet; von denen ohne Antwort ist nichts bekannt.</translation>
    </message>
    <message>
        <source>From a reading I/O&apos;s being asked for to its end; their sum can be more than the time that passed.</source>
        <translation>Vom Verlangen einer lesenden I/O bis zu ihrem Ende; ihre Summe kann größer sein als die vergangene Zeit.</translation>
    </message>
    <message>
        <source>From a writing I/O&apos;s being asked for to its end; their sum can be more than the time that passed.</source>
        <translation>Vom Verlangen einer schreibenden I/O bis zu ihrem Ende; ihre Summe kann größer sein als die vergangene Zeit.</translation>
    </message>
    <message>
        <source>From an attempt&apos;s start to its end.</source>
        <translation>Vom Beginn eines Versuchs bis zu seinem Ende.</translation>
    </message>
    <message>
        <source>Function time</source>
        <translation>Zeit der Funktionen</translation>
    </message>
    <message>
        <source>Functions failed</source>
        <translation>Funktionen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Functions started</source>
        <translation>Funktionen gestartet</translation>
    </message>
    <message>
        <source>Functions succeeded</source>
        <translation>Funktionen gelungen</translation>
    </message>
    <message>
        <source>Functions timed out</source>
        <translation>Funktionen mit Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Good answers of apps.</source>
        <translation>Gute Antworten von Apps.</translation>
    </message>
    <message>
        <source>Groups in flight</source>
        <translation>Gruppen unterwegs</translation>
    </message>
    <message>
        <source>Health checks&apos; time to first byte</source>
        <translation>Zeit der Prüfungen bis zum ersten Byte</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>I/Os that read, of all instances on Nitro; alarms on its average take it of an instance.</source>
        <translation>Lesende I/Os aller Instanzen auf Nitro; Alarme auf den Mittelwert nehmen die einer Instanz.</translation>
    </message>
    <message>
        <source>I/Os that write, of all instances on Nitro; alarms on its average take it of an instance.</source>
        <translation>Schreibende I/Os aller Instanzen auf Nitro; Alarme auf den Mittelwert nehmen die einer Instanz.</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>Leerlaufzeit</translation>
    </message>
    <message>
        <source>Instances of the group, whatever they do: those that boot, serve, finish what they have or are stopped.</source>
        <translation>Instanzen der Gruppe, was immer sie tun: die hochfahren, bedienen, zu Ende bringen, was sie haben, oder angehalten sind.</translation>
    </message>
    <message>
        <source>Instances the group has at the least, as it is set or scheduled.</source>
        <translation>Instanzen, die die Gruppe mindestens hat, wie eingestellt oder geplant.</translation>
    </message>
    <message>
        <source>Instances the group has at the most, as it is set or scheduled.</source>
        <translation>Instanzen, die die Gruppe höchstens hat, wie eingestellt oder geplant.</translation>
    </message>
    <message>
        <source>Integration time</source>
        <translation>Zeit der Integrationen</translation>
    </message>
    <message>
        <source>Integrations failed</source>
        <translation>Integrationen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Integrations started</source>
        <translation>Integrationen gestartet</translation>
    </message>
    <message>
        <source>Integrations succeeded</source>
        <translation>Integrationen gelungen</translation>
    </message>
    <message>
        <source>Integrations timed out</source>
        <translation>Integrationen mit Zeitüberschreitung</translation>
    </message>
    <message>
        <source>Items returned</source>
        <translation>Zurückgegebene Elemente</translation>
    </message>
    <message>
        <source>Items that Query and Scan have returned.</source>
        <translation>Elemente, die Query und Scan zurückgegeben haben.</translation>
    </message>
    <message>
        <source>Load size</source>
        <translation>Ladegröße</translation>
    </message>
    <message>
        <source>Memory that neither keys nor a backup take, of the node that has least of it; what is reserved counts as free.</source>
        <translation>Speicher, den weder Schlüssel noch eine Sicherung belegen, des Knotens mit dem wenigsten; reservierter zählt als frei.</translation>
    </message>
    <message>
        <source>Message groups of a FIFO queue that have messages in flight: nobody else receives from them.</source>
        <translation>Nachrichtengruppen einer FIFO-Warteschlange mit Nachrichten unterwegs: Aus ihnen empfängt sonst niemand.</translation>
    </message>
    <message>
        <source>Messages sent to a FIFO queue again and not added to it again.</source>
        <translation>Nachrichten, die wieder an eine FIFO-Warteschlange gesendet und nicht wieder aufgenommen wurden.</translation>
    </message>
    <message>
        <source>Network bytes in / out</source>
        <translation>Netzwerkbytes herein / hinaus</translation>
    </message>
    <message>
        <source>Network latency</source>
        <translation>Netzwerklatenz</translation>
    </message>
    <message>
        <source>Not redriven</source>
        <translation>Nicht umgeleitet</translation>
    </message>
    <message>
        <source>Notifications that the dead-letter queue did not take.</source>
        <translation>Benachrichtigungen, die die Dead-Letter-Queue nicht annahm.</translation>
    </message>
    <message>
        <source>Object size</source>
        <translation>Objektgröße</translation>
    </message>
    <message>
        <source>Of Express executions that have ended, each in steps of 100 ms.</source>
        <translation>Beendeter Express-Ausführungen, jede in Schritten von 100 ms.</translation>
    </message>
    <message>
        <source>Of all that leaves the instance this share is lost, and sent again a second later, then two, then four.</source>
        <translation>Von allem, was die Instanz verlässt, geht dieser Anteil verloren und wird eine Sekunde später erneut gesendet, dann nach zwei, dann nach vier.</translation>
    </message>
    <message>
        <source>Of records in objects that were written, by object.</source>
        <translation>Von Datensätzen in geschriebenen Objekten, je Objekt.</translation>
    </message>
    <message>
        <source>Of records that a COPY command has loaded.</source>
        <translation>Von Datensätzen, die ein COPY-Befehl geladen hat.</translation>
    </message>
    <message>
        <source>Per target</source>
        <translation>Je Ziel</translation>
    </message>
    <message>
        <source>Processed</source>
        <translation>Verarbeitet</translation>
    </message>
    <message>
        <source>Read size</source>
        <translation>Lesegröße</translation>
    </message>
    <message>
        <source>Read throughput</source>
        <translation>Lesedurchsatz</translation>
    </message>
    <message>
        <source>Read time</source>
        <translation>Lesezeit</translation>
    </message>
    <message>
        <source>Records that COPY commands have loaded.</source>
        <translation>Datensätze, die COPY-Befehle geladen haben.</translation>
    </message>
    <message>
        <source>Records that the function has worked on without an error.</source>
        <translation>Datensätze, die die Funktion ohne Fehler bearbeitet hat.</translation>
    </message>
    <message>
        <source>Requests sent to targets, divided by the healthy ones; without any, by all. Not where a target is a function.</source>
        <translation>An Ziele gesendete Anfragen, geteilt durch die gesunden; ohne solche durch alle. Nicht, wo ein Ziel eine Funktion ist.</translation>
    </message>
    <message>
        <source>Requests that apps have answered. With enhanced health of a Beanstalk deployment, as the three that follow.</source>
        <translation>Anfragen, die Apps beantwortet haben. Mit erweiterter Zustandsmeldung einer Beanstalk-Bereitstellung, wie die drei folgenden.</translation>
    </message>
    <message>
        <source>Requests whose caller did not wait for the answer (460), or that were too large for a function (413).</source>
        <translation>Anfragen, deren Aufrufer nicht auf die Antwort gewartet hat (460) oder die für eine Funktion zu groß waren (413).</translation>
    </message>
    <message>
        <source>Running instances that cannot be reached, as in a zone that is lost. An app that fails or hangs passes.</source>
        <translation>Laufende Instanzen, die nicht erreichbar sind, wie in einer verlorenen Zone. Eine App, die fehlschlägt oder hängt, besteht.</translation>
    </message>
    <message>
        <source>Seconds of a minute in which a volume had nothing to do; their sum is that of all volumes.</source>
        <translation>Sekunden einer Minute, in denen ein Volume nichts zu tun hatte; ihre Summe ist die aller Volumes.</translation>
    </message>
    <message>
        <source>Share of the packets (0 to 1)</source>
        <translation>Anteil der Pakete (0 bis 1)</translation>
    </message>
    <message>
        <source>Status checks failed</source>
        <translation>Statusprüfungen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stream records read</source>
        <translation>Gelesene Stream-Datensätze</translation>
    </message>
    <message>
        <source>Swap environment URLs</source>
        <translation>Umgebungs-URLs tauschen</translation>
    </message>
    <message>
        <source>System errors</source>
        <translation>Systemfehler</translation>
    </message>
    <message>
        <source>The first two records have each other&apos;s weight and failover role, as two Beanstalk environments whose URLs are swapped. Hosts go on with the answer they have until it expires. Once more, or the end of its duration, swaps back.</source>
        <translation>Die ersten beiden Einträge tauschen Gewicht und Failover-Rolle, wie zwei Beanstalk-Umgebungen, deren URLs getauscht werden. Hosts nutzen ihre Antwort weiter, bis sie abläuft. Noch einmal, oder das Ende der Dauer, tauscht zurück.</translation>
    </message>
    <message>
        <source>Those of them that ended with an error.</source>
        <translation>Davon die, die mit einem Fehler endeten.</translation>
    </message>
    <message>
        <source>Those of them that had a result.</source>
        <translation>Davon die mit einem Ergebnis.</translation>
    </message>
    <message>
        <source>Those of them that took longer than they may.</source>
        <translation>Davon die, die länger dauerten, als sie dürfen.</translation>
    </message>
    <message>
        <source>Time to first byte</source>
        <translation>Zeit bis zum ersten Byte</translation>
    </message>
    <message>
        <source>Transformed</source>
        <translation>Umgewandelt</translation>
    </message>
    <message>
        <source>User errors</source>
        <translation>Nutzerfehler</translation>
    </message>
    <message>
        <source>Values that came to the nodes, from callers and from their primaries.</source>
        <translation>Werte, die zu den Knoten kamen, von Aufrufern und von ihren primären Knoten.</translation>
    </message>
    <message>
        <source>Values that the nodes sent, to callers and to their replicas.</source>
        <translation>Werte, die die Knoten sendeten, an Aufrufer und an ihre Replikate.</translation>
    </message>
    <message>
        <source>Volume bytes read / written</source>
        <translation>Volume-Bytes gelesen / geschrieben</translation>
    </message>
    <message>
        <source>What the instances&apos; throughput to EBS, in bytes, has left to burst with.</source>
        <translation>Was dem Durchsatz der Instanzen zu EBS, in Bytes, zum Bursten bleibt.</translation>
    </message>
    <message>
        <source>Write size</source>
        <translation>Schreibgröße</translation>
    </message>
    <message>
        <source>Write throughput</source>
        <translation>Schreibdurchsatz</translation>
    </message>
    <message>
        <source>Write time</source>
        <translation>Schreibzeit</translation>
    </message>
    <message>
        <source>0: once, or as the cron expression says.</source>
        <translation>0: einmal, oder wie es der Cron-Ausdruck sagt.</translation>
    </message>
    <message>
        <source>15 GB and 8 vCPUs.</source>
        <translation>15 GB und 8 vCPUs.</translation>
    </message>
    <message>
        <source>3 GB and 2 vCPUs.</source>
        <translation>3 GB und 2 vCPUs.</translation>
    </message>
    <message>
        <source>7 GB and 4 vCPUs.</source>
        <translation>7 GB und 4 vCPUs.</translation>
    </message>
    <message>
        <source>A build that takes longer has failed.</source>
        <translation>Ein Build, der länger braucht, ist gescheitert.</translation>
    </message>
    <message>
        <source>Another commit every</source>
        <translation>Weiterer Commit alle</translation>
    </message>
    <message>
        <source>Auto scaling takes</source>
        <translation>Auto Scaling dauert</translation>
    </message>
    <message>
        <source>BUILD_GENERAL1_LARGE</source>
        <translation>BUILD_GENERAL1_LARGE</translation>
    </message>
    <message>
        <source>BUILD_GENERAL1_MEDIUM</source>
        <translation>BUILD_GENERAL1_MEDIUM</translation>
    </message>
    <message>
        <source>BUILD_GENERAL1_SMALL</source>
        <translation>BUILD_GENERAL1_SMALL</translation>
    </message>
    <message>
        <source>By whoever does the work, with CONTINUE. 0, or after it has timed out: by nobody.</source>
        <translation>Von dem, der die Arbeit tut, mit CONTINUE. 0, oder nach Ablauf der Frist: von niemandem.</translation>
    </message>
    <message>
        <source>Bytes of the items of its data sets, each once. Indexes and logs are not simulated.</source>
        <translation>Bytes der Elemente seiner Datenmengen, jedes einmal. Indizes und Logs werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Bytes of the objects of data sets, all in the bucket&apos;s storage class. CloudWatch has it once a day.</source>
        <translation>Bytes der Objekte von Datenmengen, alle in der Speicherklasse des Buckets. CloudWatch hat es einmal am Tag.</translation>
    </message>
    <message>
        <source>Callers&apos; connections that are open. AWS counts those to targets, too. Not with more than 10,000 callers.</source>
        <translation>Offene Verbindungen der Aufrufer. AWS zählt auch die zu Zielen. Nicht bei mehr als 10.000 Aufrufern.</translation>
    </message>
    <message>
        <source>Capacity units</source>
        <translation>Kapazitätseinheiten</translation>
    </message>
    <message>
        <source>Compute type</source>
        <translation>Compute-Typ</translation>
    </message>
    <message>
        <source>Connections that are open now. Not with more than 10,000 callers.</source>
        <translation>Verbindungen, die jetzt offen sind. Nicht bei mehr als 10.000 Aufrufern.</translation>
    </message>
    <message>
        <source>Connections that callers opened, one for each host or instance. AWS counts those to targets, too.</source>
        <translation>Verbindungen, die Aufrufer geöffnet haben, eine je Host oder Instanz. AWS zählt auch die zu Zielen.</translation>
    </message>
    <message>
        <source>Cron expression</source>
        <translation>Cron-Ausdruck</translation>
    </message>
    <message>
        <source>Disk used</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>Each starts an execution of its own. 0: there is one commit.</source>
        <translation>Jeder beginnt eine eigene Ausführung. 0: Es gibt einen Commit.</translation>
    </message>
    <message>
        <source>Execution mode</source>
        <translation>Ausführungsmodus</translation>
    </message>
    <message>
        <source>Found by a short poll</source>
        <translation>Von kurzem Polling gefunden</translation>
    </message>
    <message>
        <source>Free storage</source>
        <translation>Freier Speicher</translation>
    </message>
    <message>
        <source>From the last of the minutes that called for it until the new capacity is there: the alarm, and UpdateTable.</source>
        <translation>Von der letzten der Minuten, die danach verlangten, bis die neue Kapazität da ist: der Alarm und UpdateTable.</translation>
    </message>
    <message>
        <source>From then on it does not act again. 0: for ever.</source>
        <translation>Von da an wirkt sie nicht mehr. 0: für immer.</translation>
    </message>
    <message>
        <source>Heartbeat every</source>
        <translation>Heartbeat alle</translation>
    </message>
    <message>
        <source>Heartbeat of workers</source>
        <translation>Heartbeat der Worker</translation>
    </message>
    <message>
        <source>How often who works on a message with a Task&apos;s token says so, first after this time. Longer than HeartbeatSeconds, the Task fails. 0: they send none.</source>
        <translation>Wie oft jemand, der eine Nachricht mit dem Token eines Tasks bearbeitet, das meldet, zuerst nach dieser Zeit. Länger als HeartbeatSeconds, und der Task scheitert. 0: Sie senden keinen.</translation>
    </message>
    <message>
        <source>In what CloudWatch publishes the metric in: percent of CPU, 0 to 1 of provisioned concurrency, requests a minute.</source>
        <translation>In dem, worin CloudWatch die Metrik veröffentlicht: Prozent der CPU, 0 bis 1 der bereitgestellten Nebenläufigkeit, Anfragen in der Minute.</translation>
    </message>
    <message>
        <source>It goes on beside the other one.</source>
        <translation>Sie läuft neben der anderen weiter.</translation>
    </message>
    <message>
        <source>It waits for its turn; none is left out.</source>
        <translation>Sie wartet, bis sie an der Reihe ist; keine wird ausgelassen.</translation>
    </message>
    <message>
        <source>It waits, and a newer one that comes to wait there takes its place.</source>
        <translation>Sie wartet, und eine neuere, die dort warten muss, tritt an ihre Stelle.</translation>
    </message>
    <message>
        <source>Load balancer capacity units used: in an hour as many as are billed, in a minute a sixtieth. Of each minute the largest dimension.</source>
        <translation>Verbrauchte Kapazitätseinheiten des Load Balancers: in einer Stunde so viele, wie berechnet werden, in einer Minute ein Sechzigstel. Von jeder Minute die größte Dimension.</translation>
    </message>
    <message>
        <source>Magnetic, of the previous generation.</source>
        <translation>Magnetisch, aus der vorigen Generation.</translation>
    </message>
    <message>
        <source>Minute, hour, day of month, month, day of week, in UTC: &quot;0 8 * * MON-FRI&quot;. From the time above on, at which it acts too.</source>
        <translation>Minute, Stunde, Tag des Monats, Monat, Wochentag, in UTC: &quot;0 8 * * MON-FRI&quot;. Ab der Zeit oben, zu der sie auch wirkt.</translation>
    </message>
    <message>
        <source>Objects of data sets; those of requests about no item are not known. CloudWatch has it once a day.</source>
        <translation>Objekte von Datenmengen; die von Anfragen, die kein Element betreffen, sind nicht bekannt. CloudWatch hat es einmal am Tag.</translation>
    </message>
    <message>
        <source>Of calls of PutRecord that went well.</source>
        <translation>Von Aufrufen von PutRecord, die gelangen.</translation>
    </message>
    <message>
        <source>Of calls of PutRecord that were let in and have ended. All that is put comes by such calls.</source>
        <translation>Von Aufrufen von PutRecord, die eingelassen wurden und zu Ende sind. Alles kommt durch solche Aufrufe.</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Puts that went well</source>
        <translation>Gelungene Puts</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Share of the messages that a receive without a wait finds: it asks only some of SQS&apos;s servers. Long polls ask all.</source>
        <translation>Anteil der Nachrichten, die ein Empfang ohne Warten findet: Er fragt nur einige der Server von SQS. Langes Polling fragt alle.</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Abgelöst</translation>
    </message>
    <message>
        <source>The compressed data sets, of the nodes&apos; storage or, of RA3, of its limit. What is loaded changes rows that are there already.</source>
        <translation>Die komprimierten Datenmengen, gemessen am Speicher der Knoten oder, bei RA3, an seiner Grenze. Was geladen wird, ändert Zeilen, die schon da sind.</translation>
    </message>
    <message>
        <source>The nodes in the zone are gone until it ends.</source>
        <translation>Die Knoten in der Zone sind weg, bis es endet.</translation>
    </message>
    <message>
        <source>Time 0 of a run is Thursday, 1 January 2026, 00:00 UTC.</source>
        <translation>Zeit 0 eines Laufs ist Donnerstag, der 1. Januar 2026, 00:00 UTC.</translation>
    </message>
    <message>
        <source>Time of a put</source>
        <translation>Zeit eines Puts</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What a minute costs. How long a build takes on it is the time above.</source>
        <translation>Was eine Minute kostet. Wie lange ein Build darauf dauert, ist die Zeit oben.</translation>
    </message>
    <message>
        <source>What the items of its data sets leave of an instance&apos;s storage. Indexes and logs are not simulated.</source>
        <translation>Was die Elemente seiner Datenmengen vom Speicher einer Instanz übrig lassen. Indizes und Logs werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Who fails at a message with a Task&apos;s token says so by SendTaskFailure and is done with it. Off: the message comes again, and the Task waits on.</source>
        <translation>Wer an einer Nachricht mit dem Token eines Tasks scheitert, meldet es durch SendTaskFailure und ist mit ihr fertig. Aus: Die Nachricht kommt wieder, und der Task wartet weiter.</translation>
    </message>
    <message>
        <source>Whoever does the work puts the timeout off, until 48 hours or 100 timeouts have passed. 0: never.</source>
        <translation>Wer die Arbeit tut, schiebt die Frist hinaus, bis 48 Stunden oder 100 Fristen vergangen sind. 0: nie.</translation>
    </message>
    <message>
        <source>Workers report failures</source>
        <translation>Worker melden Fehlschläge</translation>
    </message>
    <message>
        <source>Workers with task tokens</source>
        <translation>Worker mit Task-Token</translation>
    </message>
    <message>
        <source>Zone (1, 2, ...; 0: the first primary&apos;s)</source>
        <translation>Zone (1, 2, ...; 0: die des ersten Primärknotens)</translation>
    </message>
    <message>
        <source>%1 CPU credits an hour</source>
        <translation>%1 CPU-Credits je Stunde</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 GB/s</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 IOPS to EBS</source>
        <translation>%1 IOPS zu EBS</translation>
    </message>
    <message>
        <source>%1 MB/s to EBS</source>
        <translation>%1 MB/s zu EBS</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 hits of 1 KB a second</source>
        <translation>%1 Treffer von 1 KB je Sekunde</translation>
    </message>
    <message>
        <source>%1 slices</source>
        <translation>%1 Slices</translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <translation>%1 vCPU</translation>
    </message>
    <message>
        <source>Behind the stream</source>
        <translation>Hinter dem Stream</translation>
    </message>
    <message>
        <source>By how much the last record of a read was older than the newest in its shard.</source>
        <translation>Um wie viel der letzte Datensatz eines Lesevorgangs älter war als der neueste seines Shards.</translation>
    </message>
    <message>
        <source>Calls into and out of it hang until their callers give up; what runs in it runs on.</source>
        <translation>Aufrufe hinein und hinaus hängen, bis die Aufrufer aufgeben; was darin läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Delete the parameter</source>
        <translation>Parameter löschen</translation>
    </message>
    <message>
        <source>Each read of it fails, 400 ParameterNotFound, until it is written again.</source>
        <translation>Jedes Lesen scheitert, 400 ParameterNotFound, bis er wieder geschrieben wird.</translation>
    </message>
    <message>
        <source>In a function</source>
        <translation>In einer Funktion</translation>
    </message>
    <message>
        <source>Instance checks failed</source>
        <translation>Instanzprüfungen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Memory size</source>
        <translation>Speichergröße</translation>
    </message>
    <message>
        <source>Of an environment of this version: its CPU comes with it, and it is billed. 0: as the function&apos;s.</source>
        <translation>Einer Umgebung dieser Version: Ihre CPU hängt daran, und danach wird abgerechnet. 0: wie bei der Funktion.</translation>
    </message>
    <message>
        <source>Of instances that the deployment kept beside the desired ones, or of a new version&apos;s cold starts.</source>
        <translation>Der Instanzen, die das Deployment neben den gewünschten hielt, oder der Kaltstarts einer neuen Version.</translation>
    </message>
    <message>
        <source>Of reads that were let in and had something to bring: those that were not refused. Reads of nothing are not made here.</source>
        <translation>Von den zugelassenen Lesevorgängen, die etwas zu bringen hatten: die nicht abgewiesenen. Leere gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Of records that came from a stream.</source>
        <translation>Von Datensätzen, die aus einem Stream kamen.</translation>
    </message>
    <message>
        <source>On an instance</source>
        <translation>Auf einer Instanz</translation>
    </message>
    <message>
        <source>Reads that went well</source>
        <translation>Gelungene Lesevorgänge</translation>
    </message>
    <message>
        <source>Records that came from a stream.</source>
        <translation>Datensätze, die aus einem Stream kamen.</translation>
    </message>
    <message>
        <source>Running instances that do not answer. Here that is only where their host cannot be reached.</source>
        <translation>Laufende Instanzen, die nicht antworten. Hier nur, wenn ihr Host nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Running instances whose host cannot be reached, as in a zone that is lost.</source>
        <translation>Laufende Instanzen, deren Host nicht erreichbar ist, etwa in einer ausgefallenen Zone.</translation>
    </message>
    <message>
        <source>Size of what is read</source>
        <translation>Größe des Gelesenen</translation>
    </message>
    <message>
        <source>System checks failed</source>
        <translation>Systemprüfungen fehlgeschlagen</translation>
    </message>
    <message>
        <source>The key of a SecureString cannot be used, or the parameter is not there.</source>
        <translation>Der Schlüssel eines SecureString ist nicht verwendbar, oder der Parameter ist nicht da.</translation>
    </message>
    <message>
        <source>What it does before its first request; the runtime&apos;s own start comes on top. 0: as the function&apos;s.</source>
        <translation>Was sie vor der ersten Anfrage tut; der Start der Laufzeitumgebung kommt hinzu. 0: wie bei der Funktion.</translation>
    </message>
    <message>
        <source>at least %1 nodes</source>
        <translation>mindestens %1 Knoten</translation>
    </message>
    <message>
        <source>at most %1 nodes</source>
        <translation>höchstens %1 Knoten</translation>
    </message>
    <message>
        <source>at times %1 IOPS</source>
        <translation>zeitweise %1 IOPS</translation>
    </message>
    <message>
        <source>at times %1 MB/s</source>
        <translation>zeitweise %1 MB/s</translation>
    </message>
</context>
</TS>
