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
    <name>engine</name>
    <message>
        <source> Did you mean &quot;%1&quot;?</source>
        <translation> Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source> It is one of %1.</source>
        <translation> Möglich sind %1.</translation>
    </message>
    <message>
        <source> The first one here has the path %1.</source>
        <translation> Das erste hier hat den Pfad %1.</translation>
    </message>
    <message>
        <source> with %1: %2</source>
        <translation> mit %1: %2</translation>
    </message>
    <message>
        <source> without %1</source>
        <translation> ohne %1</translation>
    </message>
    <message>
        <source>#Fields does not name %1.</source>
        <translation>#Fields nennt %1 nicht.</translation>
    </message>
    <message>
        <source>$LATEST cannot have provisioned concurrency; published versions and aliases can.</source>
        <translation>$LATEST kann keine bereitgestellte Gleichzeitigkeit haben; veröffentlichte Versionen und Aliase können es.</translation>
    </message>
    <message>
        <source>$LATEST cannot share invocations with a version: both versions of an alias must be published.</source>
        <translation>$LATEST kann sich Aufrufe nicht mit einer Version teilen: Beide Versionen eines Alias müssen veröffentlicht sein.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2 are</source>
        <translation>%1 %2 sind</translation>
    </message>
    <message>
        <source>%1 %2 cannot be called.</source>
        <translation>%1 %2 kann nicht aufgerufen werden.</translation>
    </message>
    <message>
        <source>%1 %2 cannot have %3, which is aimed at target %4.</source>
        <translation>%1 %2 kann die Störung %3 nicht haben, die auf Ziel %4 gerichtet ist.</translation>
    </message>
    <message>
        <source>%1 %2 cannot lie in %3 %4.</source>
        <translation>%1 %2 kann nicht in %3 %4 liegen.</translation>
    </message>
    <message>
        <source>%1 %2 does not call others.</source>
        <translation>%1 %2 ruft keine anderen auf.</translation>
    </message>
    <message>
        <source>%1 %2 has no metric %3.%4</source>
        <translation>%1 %2 hat keine Metrik %3.%4</translation>
    </message>
    <message>
        <source>%1 %2 is no Elastic Beanstalk environment.</source>
        <translation>%1 %2 ist keine Elastic-Beanstalk-Umgebung.</translation>
    </message>
    <message>
        <source>%1 %2 is not scaled by policies.</source>
        <translation>%1 %2 wird nicht durch Richtlinien skaliert.</translation>
    </message>
    <message>
        <source>%1 %2 is scaled by target tracking only.</source>
        <translation>%1 %2 wird nur durch Zielverfolgung skaliert.</translation>
    </message>
    <message>
        <source>%1 %2 lies in no other container, so no VPC uses it.</source>
        <translation>%1 %2 liegt in keinem anderen Container, daher nutzt keine VPC den Container.</translation>
    </message>
    <message>
        <source>%1 %2 runs no app version.</source>
        <translation>%1 %2 führt keine Anwendungsversion aus.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 %2: %3.</source>
        <translation>%1 %2: %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3 s)</source>
        <translation>%1 (%2, %3 s)</translation>
    </message>
    <message>
        <source>%1 Blanks stand between several.</source>
        <translation>%1 Mehrere werden durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>%1 GiB of %2 is not offered.</source>
        <translation>%1 GiB %2 werden nicht angeboten.</translation>
    </message>
    <message>
        <source>%1 It starts again in %2 s.</source>
        <translation>%1 Sie startet in %2 s wieder.</translation>
    </message>
    <message>
        <source>%1 accepts requests and never answers.</source>
        <translation>%1 nimmt Anfragen an und antwortet nie.</translation>
    </message>
    <message>
        <source>%1 and %2 have swapped their URLs.</source>
        <translation>%1 und %2 haben ihre URLs getauscht.</translation>
    </message>
    <message>
        <source>%1 and stops where it is%2</source>
        <translation>%1 und bleibt stehen, wo sie ist%2</translation>
    </message>
    <message>
        <source>%1 answers again.</source>
        <translation>%1 antwortet wieder.</translation>
    </message>
    <message>
        <source>%1 answers every request at once with a 500.</source>
        <translation>%1 beantwortet jede Anfrage sofort mit 500.</translation>
    </message>
    <message>
        <source>%1 answers every request with a 500.</source>
        <translation>%1 beantwortet jede Anfrage mit 500.</translation>
    </message>
    <message>
        <source>%1 answers its calls; it takes none to work on later.</source>
        <translation>%1 beantwortet Aufrufe sofort und nimmt keine an, um sie später zu bearbeiten.</translation>
    </message>
    <message>
        <source>%1 at %2 of %3</source>
        <translation>%1 bei %2 von %3</translation>
    </message>
    <message>
        <source>%1 begins with a commit.</source>
        <translation>%1 beginnt mit einem Commit.</translation>
    </message>
    <message>
        <source>%1 begins: %2 to %3 on %4 instances.</source>
        <translation>%1 beginnt: von %2 zu %3 auf %4 Instanzen.</translation>
    </message>
    <message>
        <source>%1 brings no version to %2 %3.</source>
        <translation>%1 bringt keine Version auf %2 %3.</translation>
    </message>
    <message>
        <source>%1 call failed</source>
        <translation>%1 Aufruf fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 call failed, %2 of them late</source>
        <translation>%1 Aufruf fehlgeschlagen, davon %2 verspätet</translation>
    </message>
    <message>
        <source>%1 calls %2 already; change that connection, %3.</source>
        <translation>%1 ruft %2 bereits auf; ändern Sie diese Verbindung, %3.</translation>
    </message>
    <message>
        <source>%1 calls failed</source>
        <translation>%1 Aufrufe fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 calls failed, %2 of them late</source>
        <translation>%1 Aufrufe fehlgeschlagen, davon %2 verspätet</translation>
    </message>
    <message>
        <source>%1 calls itself.</source>
        <translation>%1 ruft sich selbst auf.</translation>
    </message>
    <message>
        <source>%1 can never have an instance %2: its only one is number 0.</source>
        <translation>%1 kann nie eine Instanz %2 haben: Die einzige hat die Nummer 0.</translation>
    </message>
    <message>
        <source>%1 can never have an instance %2: they are numbered from 0 to %3.</source>
        <translation>%1 kann nie eine Instanz %2 haben: Sie sind von 0 bis %3 nummeriert.</translation>
    </message>
    <message>
        <source>%1 cannot be %2 yet: %3</source>
        <translation>%1 kann noch nicht %2 sein: %3</translation>
    </message>
    <message>
        <source>%1 cannot be called; end the connection at another component.</source>
        <translation>%1 kann nicht aufgerufen werden; lassen Sie die Verbindung bei einer anderen Komponente enden.</translation>
    </message>
    <message>
        <source>%1 cannot be told of batches that are given up.</source>
        <translation>%1 kann nicht von aufgegebenen Stapeln erfahren.</translation>
    </message>
    <message>
        <source>%1 cannot call itself; connect it to another component.</source>
        <translation>%1 kann sich nicht selbst aufrufen; verbinden Sie die Komponente mit einer anderen.</translation>
    </message>
    <message>
        <source>%1 cannot have %2, which is aimed at target %3.</source>
        <translation>%1 kann die Störung %2 nicht haben, die auf Ziel %3 gerichtet ist.</translation>
    </message>
    <message>
        <source>%1 check</source>
        <translation>%1 Prüfung</translation>
    </message>
    <message>
        <source>%1 checks in a row</source>
        <translation>%1 Prüfungen in Folge</translation>
    </message>
    <message>
        <source>%1 component</source>
        <translation>%1-Komponente</translation>
    </message>
    <message>
        <source>%1 datapoints cannot breach in %2 periods.</source>
        <translation>In %2 Perioden können keine %1 Datenpunkte die Schwelle verletzen.</translation>
    </message>
    <message>
        <source>%1 does not begin: %2 instances must stay healthy, and there are %3.</source>
        <translation>%1 beginnt nicht: %2 Instanzen müssen gesund bleiben, und es gibt %3.</translation>
    </message>
    <message>
        <source>%1 does not begin: another one is under way.</source>
        <translation>%1 beginnt nicht: Eine andere ist im Gange.</translation>
    </message>
    <message>
        <source>%1 does not call others; start the connection at a component that does.</source>
        <translation>%1 ruft keine anderen auf; beginnen Sie die Verbindung bei einer Komponente, die das tut.</translation>
    </message>
    <message>
        <source>%1 failed %2.</source>
        <translation>%1 hat %2 nicht bestanden.</translation>
    </message>
    <message>
        <source>%1 fails its load balancer&apos;s health checks and is replaced.</source>
        <translation>%1 besteht die Zustandsprüfungen des Load Balancers nicht und wird ersetzt.</translation>
    </message>
    <message>
        <source>%1 gets no more requests and is terminated in %2 s.</source>
        <translation>%1 bekommt keine Anfragen mehr und wird in %2 s beendet.</translation>
    </message>
    <message>
        <source>%1 gets no new requests; what it has may finish within %2 s.</source>
        <translation>%1 bekommt keine neuen Anfragen; laufende dürfen noch innerhalb von %2 s fertig werden.</translation>
    </message>
    <message>
        <source>%1 gets nothing: it is not named as the destination of failures</source>
        <translation>%1 bekommt nichts: nicht als Ziel bei Fehlschlag genannt</translation>
    </message>
    <message>
        <source>%1 has %2 elements; name one by its number from 0 or by its id.</source>
        <translation>%1 hat %2 Elemente; nennen Sie eins mit seiner Nummer ab 0 oder seiner ID.</translation>
    </message>
    <message>
        <source>%1 has %2 fields instead of 5.</source>
        <translation>%1 hat %2 Felder statt 5.</translation>
    </message>
    <message>
        <source>%1 has 1 field instead of 5.</source>
        <translation>%1 hat 1 Feld statt 5.</translation>
    </message>
    <message>
        <source>%1 has a row already.</source>
        <translation>%1 hat schon eine Zeile.</translation>
    </message>
    <message>
        <source>%1 has a value that only a newer version understands.</source>
        <translation>%1 hat einen Wert, den nur eine neuere Version versteht.</translation>
    </message>
    <message>
        <source>%1 has drained and waits for its lifecycle hooks.</source>
        <translation>%1 ist geleert und wartet auf die Lebenszyklus-Hooks.</translation>
    </message>
    <message>
        <source>%1 has enhanced fan-out twice.</source>
        <translation>%1 hat zweimal Enhanced Fan-Out.</translation>
    </message>
    <message>
        <source>%1 has failed after %2 s</source>
        <translation>%1 ist nach %2 s fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 has failed: the last version is deployed again.</source>
        <translation>%1 ist fehlgeschlagen: Die vorige Version wird wieder bereitgestellt.</translation>
    </message>
    <message>
        <source>%1 has its CPUs for itself again.</source>
        <translation>%1 hat die CPUs wieder für sich.</translation>
    </message>
    <message>
        <source>%1 has its memory for itself again.</source>
        <translation>%1 hat den Speicher wieder für sich.</translation>
    </message>
    <message>
        <source>%1 has no %2.</source>
        <translation>Bei %1 fehlt %2.</translation>
    </message>
    <message>
        <source>%1 has no Multi-AZ DB clusters.</source>
        <translation>%1 hat keine Multi-AZ-DB-Cluster.</translation>
    </message>
    <message>
        <source>%1 has no Properties.</source>
        <translation>%1 hat keine Properties.</translation>
    </message>
    <message>
        <source>%1 has no list of scripts.</source>
        <translation>%1 hat keine Liste von Skripten.</translation>
    </message>
    <message>
        <source>%1 has no meaning here, and is not looked at.</source>
        <translation>%1 hat hier keine Bedeutung und wird nicht beachtet.</translation>
    </message>
    <message>
        <source>%1 has no pattern %2.</source>
        <translation>%1 hat kein Muster %2.</translation>
    </message>
    <message>
        <source>%1 has room on its disk again.</source>
        <translation>%1 hat wieder Platz auf der Platte.</translation>
    </message>
    <message>
        <source>%1 has succeeded after %2 s%3</source>
        <translation>%1 ist nach %2 s gelungen%3</translation>
    </message>
    <message>
        <source>%1 has succeeded after %2.</source>
        <translation>%1 ist nach %2 gelungen.</translation>
    </message>
    <message>
        <source>%1 has the same connection to %2 twice.</source>
        <translation>%1 hat dieselbe Verbindung zu %2 zweimal.</translation>
    </message>
    <message>
        <source>%1 has the unknown value %2.</source>
        <translation>%1 hat den unbekannten Wert %2.</translation>
    </message>
    <message>
        <source>%1 has two hooks.</source>
        <translation>%1 hat zwei Hooks.</translation>
    </message>
    <message>
        <source>%1 in %2 s.</source>
        <translation>%1 in %2 s.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in service %2 after the load became too high: %3 until it was asked for, %4 until it was there.</source>
        <translation>%1 in Betrieb, %2 nachdem die Last zu hoch wurde: %3, bis sie angefordert war, %4, bis sie da war.</translation>
    </message>
    <message>
        <source>%1 instance is lost with its Availability Zone.</source>
        <translation>%1 Instanz ist mit ihrer Availability Zone verloren.</translation>
    </message>
    <message>
        <source>%1 instances are lost with their Availability Zone.</source>
        <translation>%1 Instanzen sind mit ihrer Availability Zone verloren.</translation>
    </message>
    <message>
        <source>%1 integrations did not answer in time and work on</source>
        <translation>%1 Integrationen haben nicht rechtzeitig geantwortet und arbeiten weiter</translation>
    </message>
    <message>
        <source>%1 is %2 and not a list.</source>
        <translation>%1 ist %2 und keine Liste.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be %3.</source>
        <translation>%1 ist %2; erwartet wird %3.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be at least %3.</source>
        <translation>%1: %2; erlaubt ist mindestens %3.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be at most %3.</source>
        <translation>%1: %2; erlaubt ist höchstens %3.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be from %3 to %4.</source>
        <translation>%1: %2; erlaubt ist %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 is a group of settings; name one of them after a dot.</source>
        <translation>%1 ist eine Gruppe von Einstellungen; nennen Sie nach einem Punkt eine davon.</translation>
    </message>
    <message>
        <source>%1 must be a list.</source>
        <translation>%1 muss eine Liste sein.</translation>
    </message>
    <message>
        <source>%1 is a list; name one of its elements by number or id.</source>
        <translation>%1 ist eine Liste; nennen Sie ein Element mit Nummer oder ID.</translation>
    </message>
    <message>
        <source>%1 is a single setting; nothing may follow it in %2.</source>
        <translation>%1 ist eine einzelne Einstellung; in %2 darf nichts darauf folgen.</translation>
    </message>
    <message>
        <source>%1 must be an object.</source>
        <translation>%1 muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>%1 is as fast as before.</source>
        <translation>%1 ist so schnell wie zuvor.</translation>
    </message>
    <message>
        <source>%1 is at risk of interruption.</source>
        <translation>%1 droht eine Unterbrechung.</translation>
    </message>
    <message>
        <source>%1 is complete: it took %2 s of the %3 s%4</source>
        <translation>%1 ist abgeschlossen: Sie dauerte %2 s von insgesamt %3 s%4</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is healthy after %2.</source>
        <translation>%1 ist nach %2 gesund.</translation>
    </message>
    <message>
        <source>%1 is healthy again after %2.</source>
        <translation>%1 ist nach %2 wieder gesund.</translation>
    </message>
    <message>
        <source>%1 is in service.</source>
        <translation>%1 ist in Betrieb.</translation>
    </message>
    <message>
        <source>%1 is in the answers again: %2.</source>
        <translation>%1 ist wieder in den Antworten: %2.</translation>
    </message>
    <message>
        <source>%1 is interrupted.</source>
        <translation>%1 wird unterbrochen.</translation>
    </message>
    <message>
        <source>%1 is launched on Spot capacity; it needs %2 s to boot and start.</source>
        <translation>%1 wird auf Spot-Kapazität gestartet; Hochfahren und Start dauern %2 s.</translation>
    </message>
    <message>
        <source>%1 is launched; it needs %2 s to boot and start.</source>
        <translation>%1 wird gestartet; Hochfahren und Start dauern %2 s.</translation>
    </message>
    <message>
        <source>%1 is lost, and nobody has noticed yet</source>
        <translation>%1 ist verloren, und niemand hat es bisher bemerkt</translation>
    </message>
    <message>
        <source>%1 is lost: its calls fail until a replica is promoted</source>
        <translation>%1 ist verloren: Aufrufe scheitern, bis ein Replikat hochgestuft ist</translation>
    </message>
    <message>
        <source>%1 is lost: its calls fail until it is replaced</source>
        <translation>%1 ist verloren: Aufrufe scheitern bis zum Ersatz des Knotens</translation>
    </message>
    <message>
        <source>%1 is lost: its writes fail until a replica is promoted</source>
        <translation>%1 ist verloren: Schreibzugriffe scheitern, bis ein Replikat hochgestuft ist</translation>
    </message>
    <message>
        <source>%1 is lost: its writes fail until it is replaced</source>
        <translation>%1 ist verloren: Schreibzugriffe scheitern bis zum Ersatz des Knotens</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is neither true nor false.</source>
        <translation>%1 ist weder true noch false.</translation>
    </message>
    <message>
        <source>%1 is no Spot instance.</source>
        <translation>%1 ist keine Spot-Instanz.</translation>
    </message>
    <message>
        <source>%1 is no backup window.</source>
        <translation>%1 ist kein Sicherungsfenster.</translation>
    </message>
    <message>
        <source>%1 is no day of month: that is 1 to 31, in lists, ranges and steps such as */2.</source>
        <translation>%1 ist kein Tag des Monats: Möglich ist 1 bis 31, auch in Listen, Bereichen und Schritten wie */2.</translation>
    </message>
    <message>
        <source>%1 is no day of week: that is 0 to 7, or SUN to SAT, in lists, ranges and steps such as */2.</source>
        <translation>%1 ist kein Wochentag: Möglich ist 0 bis 7 oder SUN bis SAT, auch in Listen, Bereichen und Schritten wie */2.</translation>
    </message>
    <message>
        <source>%1 is no duration.</source>
        <translation>%1 ist keine Dauer.</translation>
    </message>
    <message>
        <source>%1 is no function.</source>
        <translation>%1 ist keine Funktion.</translation>
    </message>
    <message>
        <source>%1 is no hour: that is 0 to 23, in lists, ranges and steps such as */2.</source>
        <translation>%1 ist keine Stunde: Möglich ist 0 bis 23, auch in Listen, Bereichen und Schritten wie */2.</translation>
    </message>
    <message>
        <source>%1 is no integration that is simulated.</source>
        <translation>%1 ist keine Integration, die simuliert wird.</translation>
    </message>
    <message>
        <source>%1 is no method that S3 lets pages use.</source>
        <translation>%1 ist keine Methode, die S3 Seiten erlaubt.</translation>
    </message>
    <message>
        <source>%1 is no metric of %2 %3.</source>
        <translation>%1 ist keine Metrik von %2 %3.</translation>
    </message>
    <message>
        <source>%1 is no minute: that is 0 to 59, in lists, ranges and steps such as */2.</source>
        <translation>%1 ist keine Minute: Möglich ist 0 bis 59, auch in Listen, Bereichen und Schritten wie */2.</translation>
    </message>
    <message>
        <source>%1 is no mode for empty targets.</source>
        <translation>%1 ist kein Modus für leere Ziele.</translation>
    </message>
    <message>
        <source>%1 is no month: that is 1 to 12, or JAN to DEC, in lists, ranges and steps such as */2.</source>
        <translation>%1 ist kein Monat: Möglich ist 1 bis 12 oder JAN bis DEC, auch in Listen, Bereichen und Schritten wie */2.</translation>
    </message>
    <message>
        <source>%1 is no name of a header.</source>
        <translation>%1 ist kein Name einer Kopfzeile.</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1 ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 is no origin.</source>
        <translation>%1 ist kein Ursprung.</translation>
    </message>
    <message>
        <source>%1 is no origin: browsers send a scheme and a host.</source>
        <translation>%1 ist kein Ursprung: Browser senden ein Schema und einen Host.</translation>
    </message>
    <message>
        <source>%1 is no point in time.</source>
        <translation>%1 ist kein Zeitpunkt.</translation>
    </message>
    <message>
        <source>%1 is no query language.</source>
        <translation>%1 ist keine Abfragesprache.</translation>
    </message>
    <message>
        <source>%1 is no range of addresses.</source>
        <translation>%1 ist kein Adressbereich.</translation>
    </message>
    <message>
        <source>%1 is no selection.</source>
        <translation>%1 ist keine Auswahl.</translation>
    </message>
    <message>
        <source>%1 is no source of a stop condition.</source>
        <translation>%1 ist keine Quelle einer Abbruchbedingung.</translation>
    </message>
    <message>
        <source>%1 is not a DAX node type.%2</source>
        <translation>%1 ist kein Knotentyp von DAX.%2</translation>
    </message>
    <message>
        <source>%1 is not a DB instance class known here.%2</source>
        <translation>%1 ist keine hier bekannte DB-Instanzklasse.%2</translation>
    </message>
    <message>
        <source>%1 is not a duration; it must be a duration in seconds, such as &quot;0.250s&quot;.</source>
        <translation>%1 ist keine Dauer; erwartet wird eine Dauer in Sekunden, etwa &quot;0.250s&quot;.</translation>
    </message>
    <message>
        <source>%1 is not a duration; write one such as 250ms, 1.5s or 10m, of at most 9 decimals.</source>
        <translation>%1 ist keine Dauer; schreiben Sie eine wie 250ms, 1.5s oder 10m, mit höchstens 9 Dezimalstellen.</translation>
    </message>
    <message>
        <source>%1 is not a finite number.</source>
        <translation>%1 ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1 is not a finite number; write one, such as 0.5.</source>
        <translation>%1 ist keine endliche Zahl; schreiben Sie eine, etwa 0.5.</translation>
    </message>
    <message>
        <source>%1 is not a node type known here.%2</source>
        <translation>%1 ist kein hier bekannter Knotentyp.%2</translation>
    </message>
    <message>
        <source>%1 is not a number; write one, such as 0.5.</source>
        <translation>%1 ist keine Zahl; schreiben Sie eine, etwa 0.5.</translation>
    </message>
    <message>
        <source>%1 is not a whole number from %2 to %3; write one, such as 4.</source>
        <translation>%1 ist keine ganze Zahl von %2 bis %3; schreiben Sie eine, etwa 4.</translation>
    </message>
    <message>
        <source>%1 is not simulated.</source>
        <translation>%1 wird nicht simuliert.</translation>
    </message>
    <message>
        <source>%1 is of single values, which %2 of %3 %4 has not.</source>
        <translation>%1 braucht Einzelwerte; %2 von %3 %4 hat keine.</translation>
    </message>
    <message>
        <source>%1 is out of memory: its app holds more than %2 MiB and is killed by the OOM killer.</source>
        <translation>%1 hat keinen Speicher mehr: Die Anwendung hält mehr als %2 MiB und wird vom OOM-Killer beendet.</translation>
    </message>
    <message>
        <source>%1 is out of range.</source>
        <translation>%1 ist außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>%1 is reached from inside VPC %2 only, and %3 lies outside of it.</source>
        <translation>%1 ist nur aus der VPC %2 erreichbar, und %3 liegt außerhalb.</translation>
    </message>
    <message>
        <source>%1 is rebooted.</source>
        <translation>%1 wird neu gestartet.</translation>
    </message>
    <message>
        <source>%1 is stopped by its alarm after %2 s</source>
        <translation>%1 wird nach %2 s von ihrem Alarm gestoppt</translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <translation>%1 wird gestoppt.</translation>
    </message>
    <message>
        <source>%1 is superseded by execution %2.</source>
        <translation>%1 wird von Ausführung %2 abgelöst.</translation>
    </message>
    <message>
        <source>%1 is terminated.</source>
        <translation>%1 wird beendet.</translation>
    </message>
    <message>
        <source>%1 is the CodeDeploy agent&apos;s own event and runs no scripts.</source>
        <translation>%1 ist ein Ereignis des CodeDeploy-Agenten selbst und führt keine Skripte aus.</translation>
    </message>
    <message>
        <source>%1 is the dead-letter queue: it gets what could not be delivered, and nothing else.</source>
        <translation>%1 ist die Dead-Letter-Queue: Sie bekommt, was nicht zugestellt werden konnte, und sonst nichts.</translation>
    </message>
    <message>
        <source>%1 is there twice, under two spellings.</source>
        <translation>%1 steht zweimal da, in zwei Schreibweisen.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>%1 is told that it will be interrupted in %2 s.</source>
        <translation>%1 bekommt die Nachricht, dass in %2 s die Unterbrechung folgt.</translation>
    </message>
    <message>
        <source>%1 is too long.</source>
        <translation>%1 ist zu lang.</translation>
    </message>
    <message>
        <source>%1 is too short.</source>
        <translation>%1 ist zu kurz.</translation>
    </message>
    <message>
        <source>%1 is unhealthy: %2 of %3 checkers reach it</source>
        <translation>%1 ist krank: %2 von %3 Prüfern erreichen den Eintrag</translation>
    </message>
    <message>
        <source>%1 keeps nothing that could be polled.</source>
        <translation>%1 hält nichts bereit, das abgeholt werden könnte.</translation>
    </message>
    <message>
        <source>%1 leaves the answers: %2.</source>
        <translation>%1 fällt aus den Antworten: %2.</translation>
    </message>
    <message>
        <source>%1 loses nothing of what it sends any more.</source>
        <translation>%1 verliert nichts Gesendetes mehr.</translation>
    </message>
    <message>
        <source>%1 may not %2 on %3%4: %5 in its permissions boundary denies it</source>
        <translation>%1 darf %2 auf %3%4 nicht: %5 in der Permissions Boundary verbietet es</translation>
    </message>
    <message>
        <source>%1 may not %2 on %3%4: %5 in its role&apos;s policy denies it</source>
        <translation>%1 darf %2 auf %3%4 nicht: %5 in der Richtlinie der Rolle verbietet es</translation>
    </message>
    <message>
        <source>%1 may not %2 on %3%4: %5 in the policy of &quot;%6&quot; denies it</source>
        <translation>%1 darf %2 auf %3%4 nicht: %5 in der Richtlinie von „%6“ verbietet es</translation>
    </message>
    <message>
        <source>%1 may not %2 on %3%4: its permissions boundary does not allow it</source>
        <translation>%1 darf %2 auf %3%4 nicht: Die Permissions Boundary erlaubt es nicht</translation>
    </message>
    <message>
        <source>%1 may not %2 on %3%4: its role&apos;s policy does not allow it</source>
        <translation>%1 darf %2 auf %3%4 nicht: Die Richtlinie der Rolle erlaubt es nicht</translation>
    </message>
    <message>
        <source>%1 may not %2 on %3%4: the policy of &quot;%5&quot; does not allow it</source>
        <translation>%1 darf %2 auf %3%4 nicht: Die Richtlinie von „%5“ erlaubt es nicht</translation>
    </message>
    <message>
        <source>%1 nodes work now.</source>
        <translation>%1 Knoten arbeiten jetzt.</translation>
    </message>
    <message>
        <source>%1 of %2 checkers reach it</source>
        <translation>%1 von %2 Prüfern erreichen ihn</translation>
    </message>
    <message>
        <source>%1 read replicas: %2 has at most %3.</source>
        <translation>%1 Lesereplikate: %2 hat höchstens %3.</translation>
    </message>
    <message>
        <source>%1 read replicas: with the limits of 2020 at most %2 read replicas.</source>
        <translation>%1 Lesereplikate: mit den Grenzwerten von 2020 höchstens %2 Lesereplikate.</translation>
    </message>
    <message>
        <source>%1 requests are of a class that no connection to a table carries</source>
        <translation>%1 Anfragen sind von einer Klasse, die keine Verbindung zu einer Tabelle überträgt</translation>
    </message>
    <message>
        <source>%1 requests have a path that no connection carries</source>
        <translation>%1 Anfragen haben einen Pfad, den keine Verbindung überträgt</translation>
    </message>
    <message>
        <source>%1 requests were larger than an API takes (413)</source>
        <translation>%1 Anfragen waren größer, als eine API annimmt (413)</translation>
    </message>
    <message>
        <source>%1 runs and waits for its lifecycle hooks.</source>
        <translation>%1 läuft und wartet auf die Lebenszyklus-Hooks.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 sends at once again.</source>
        <translation>%1 sendet wieder sofort.</translation>
    </message>
    <message>
        <source>%1 sets nothing; write component.path=value, such as db.failover_time=30s.</source>
        <translation>%1 setzt nichts; schreiben Sie component.path=value, etwa db.failover_time=30s.</translation>
    </message>
    <message>
        <source>%1 shard is open</source>
        <translation>%1 Shard ist offen</translation>
    </message>
    <message>
        <source>%1 shards are open</source>
        <translation>%1 Shards sind offen</translation>
    </message>
    <message>
        <source>%1 shards take no more than %2 records/s or 1 MB/s each</source>
        <translation>%1 Shards nehmen nicht mehr als je %2 Datensätze/s oder 1 MB/s an</translation>
    </message>
    <message>
        <source>%1 stands twice in one object.</source>
        <translation>%1 steht zweimal in einem Objekt.</translation>
    </message>
    <message>
        <source>%1 started.</source>
        <translation>%1 hat begonnen.</translation>
    </message>
    <message>
        <source>%1 stops: the stages after it are not reached.</source>
        <translation>%1 endet: Die Stages danach werden nicht erreicht.</translation>
    </message>
    <message>
        <source>%1 takes %2 times as long for its work.</source>
        <translation>%1 braucht für die Arbeit %2-mal so lange.</translation>
    </message>
    <message>
        <source>%1 takes at least %2 arguments, not %3</source>
        <translation>%1 nimmt mindestens %2 Argumente, nicht %3</translation>
    </message>
    <message>
        <source>%1 takes at most %2 arguments, not %3</source>
        <translation>%1 nimmt höchstens %2 Argumente, nicht %3</translation>
    </message>
    <message>
        <source>%1 tiers for %2 instances.</source>
        <translation>%1 Tiers für %2 Instanzen.</translation>
    </message>
    <message>
        <source>%1 waits for %2.</source>
        <translation>%1 wartet auf %2.</translation>
    </message>
    <message>
        <source>%1 was not made ready: its launch is abandoned.</source>
        <translation>%1 wurde nicht einsatzbereit: Der Start wird abgebrochen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, or choose today&apos;s limits.</source>
        <translation>%1, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2 % of the traffic go to it.</source>
        <translation>%1: %2 % des Verkehrs gehen an die neue Version.</translation>
    </message>
    <message>
        <source>%1: %2 % of what it sends is lost.</source>
        <translation>%1: %2 % des Gesendeten gehen verloren.</translation>
    </message>
    <message>
        <source>%1: %2 %3.</source>
        <translation>%1: %2 %3.</translation>
    </message>
    <message>
        <source>%1: %2 begins.</source>
        <translation>%1: %2 beginnt.</translation>
    </message>
    <message>
        <source>%1: %2 ended</source>
        <translation>%1: %2 beendet</translation>
    </message>
    <message>
        <source>%1: %2 has failed after %3.</source>
        <translation>%1: %2 ist nach %3 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1: %2 has failed: the app fails its health check.</source>
        <translation>%1: %2 ist fehlgeschlagen: Die Anwendung besteht ihre Zustandsprüfung nicht.</translation>
    </message>
    <message>
        <source>%1: %2 has succeeded after %3.</source>
        <translation>%1: %2 ist nach %3 gelungen.</translation>
    </message>
    <message>
        <source>%1: %2 instance is brought to %3.</source>
        <translation>%1: %2 Instanz wird auf %3 gebracht.</translation>
    </message>
    <message>
        <source>%1: %2 instances are brought to %3.</source>
        <translation>%1: %2 Instanzen werden auf %3 gebracht.</translation>
    </message>
    <message>
        <source>%1: %2 is kept, not acted on.</source>
        <translation>%1: %2 wird behalten, aber nicht ausgeführt.</translation>
    </message>
    <message>
        <source>%1: %2 new instance is launched.</source>
        <translation>%1: %2 neue Instanz wird gestartet.</translation>
    </message>
    <message>
        <source>%1: %2 new instances are launched.</source>
        <translation>%1: %2 neue Instanzen werden gestartet.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 answers of the new version were errors.</source>
        <translation>%1: %2 von %3 Antworten der neuen Version waren Fehler.</translation>
    </message>
    <message>
        <source>%1: %2 started.</source>
        <translation>%1: %2 hat begonnen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: 403 AccessDenied</source>
        <translation>%1: 403 AccessDenied</translation>
    </message>
    <message>
        <source>%1: 403 AccessDenied; missing: %2</source>
        <translation>%1: 403 AccessDenied; es fehlt: %2</translation>
    </message>
    <message>
        <source>%1: all it sends leaves %2 ms later.</source>
        <translation>%1: Alles Gesendete geht erst %2 ms später hinaus.</translation>
    </message>
    <message>
        <source>%1: desired capacity %2 to %3.</source>
        <translation>%1: gewünschte Kapazität von %2 auf %3.</translation>
    </message>
    <message>
        <source>%1: its additional batch is terminated%2</source>
        <translation>%1: Ihr zusätzlicher Batch wird beendet%2</translation>
    </message>
    <message>
        <source>%1: its app&apos;s process is killed.</source>
        <translation>%1: Der Prozess der Anwendung wird beendet.</translation>
    </message>
    <message>
        <source>%1: its disk is full, writes fail.</source>
        <translation>%1: Die Platte ist voll, Schreibzugriffe schlagen fehl.</translation>
    </message>
    <message>
        <source>%1: something else holds %2 % of its memory.</source>
        <translation>%1: Etwas anderes hält %2 % des Speichers.</translation>
    </message>
    <message>
        <source>%1: something else takes %2 % of its CPUs.</source>
        <translation>%1: Etwas anderes nimmt %2 % der CPUs.</translation>
    </message>
    <message>
        <source>%1: the engine is busy, %2 operations wait</source>
        <translation>%1: Die Engine ist ausgelastet, %2 Operationen warten</translation>
    </message>
    <message>
        <source>%1: the new instances are terminated%2</source>
        <translation>%1: Die neuen Instanzen werden beendet%2</translation>
    </message>
    <message>
        <source>%1: traffic goes back to the old instances.</source>
        <translation>%1: Der Verkehr geht zurück zu den alten Instanzen.</translation>
    </message>
    <message>
        <source>%1: traffic goes to the new instances; the old ones stay for %2 s.</source>
        <translation>%1: Der Verkehr geht an die neuen Instanzen; die alten bleiben %2 s.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1; missing: %2</source>
        <translation>%1; es fehlt: %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>; %1 for %2 instance hours beyond the desired capacity%3</source>
        <translation>; %1 für %2 Instanzstunden über die gewünschte Kapazität hinaus%3</translation>
    </message>
    <message>
        <source>; %1 request to the group failed meanwhile%2.</source>
        <translation>; %1 Anfrage an die Gruppe schlug währenddessen fehl%2.</translation>
    </message>
    <message>
        <source>; %1 requests to the group failed meanwhile%2.</source>
        <translation>; %1 Anfragen an die Gruppe schlugen währenddessen fehl%2.</translation>
    </message>
    <message>
        <source>; CPU credits of an instance %1 before and %2 after%3</source>
        <translation>; CPU-Credits einer Instanz %1 zuvor und %2 danach%3</translation>
    </message>
    <message>
        <source>; burst balance of a volume %1 % before and %2 % after</source>
        <translation>; Burst-Guthaben eines Volumes %1 % zuvor und %2 % danach</translation>
    </message>
    <message>
        <source>A %1 volume of %2 %3 is not offered.</source>
        <translation>Ein %1-Volume mit %2 %3 wird nicht angeboten.</translation>
    </message>
    <message>
        <source>A %1 volume of %2 %3 was not offered in 2020.</source>
        <translation>Ein %1-Volume mit %2 %3 wurde 2020 nicht angeboten.</translation>
    </message>
    <message>
        <source>A CORS configuration is a list of rules.</source>
        <translation>Eine CORS-Konfiguration ist eine Liste von Regeln.</translation>
    </message>
    <message>
        <source>A Classic Load Balancer sends requests to EC2 instances only; use an Application Load Balancer for IP addresses and Lambda.</source>
        <translation>Ein Classic Load Balancer schickt Anfragen nur an EC2-Instanzen; verwenden Sie für IP-Adressen und Lambda einen Application Load Balancer.</translation>
    </message>
    <message>
        <source>A DAX cluster is reached from inside its VPC only: let a program there call it.</source>
        <translation>Ein DAX-Cluster ist nur aus seiner VPC erreichbar: Lassen Sie ihn von einem Programm dort aufrufen.</translation>
    </message>
    <message>
        <source>A Multi-AZ DB cluster has io1, io2 or gp3 volumes.</source>
        <translation>Ein Multi-AZ-DB-Cluster hat io1-, io2- oder gp3-Volumes.</translation>
    </message>
    <message>
        <source>A Multi-AZ DB cluster has two readers; further replicas are not simulated.</source>
        <translation>Ein Multi-AZ-DB-Cluster hat zwei Reader; weitere Replikate werden nicht simuliert.</translation>
    </message>
    <message>
        <source>A Network Load Balancer has no Lambda targets; use an Application Load Balancer or API Gateway.</source>
        <translation>Ein Network Load Balancer hat keine Lambda-Ziele; verwenden Sie einen Application Load Balancer oder API Gateway.</translation>
    </message>
    <message>
        <source>A Network Load Balancer sends connections to instances, IP addresses and Application Load Balancers only.</source>
        <translation>Ein Network Load Balancer schickt Verbindungen nur an Instanzen, IP-Adressen und Application Load Balancer.</translation>
    </message>
    <message>
        <source>A Sid is a text of letters and digits.</source>
        <translation>Eine Sid ist ein Text aus Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>A backslash stands before * or another backslash only.</source>
        <translation>Ein Backslash steht nur vor * oder einem weiteren Backslash.</translation>
    </message>
    <message>
        <source>A backup is being taken already.</source>
        <translation>Eine Sicherung wird bereits erstellt.</translation>
    </message>
    <message>
        <source>A backup is being taken.</source>
        <translation>Eine Sicherung wird erstellt.</translation>
    </message>
    <message>
        <source>A backup was taken.</source>
        <translation>Eine Sicherung wurde erstellt.</translation>
    </message>
    <message>
        <source>A backup window lasts at least 30 minutes.</source>
        <translation>Ein Sicherungsfenster dauert mindestens 30 Minuten.</translation>
    </message>
    <message>
        <source>A backup window lasts at least an hour.</source>
        <translation>Ein Sicherungsfenster dauert mindestens eine Stunde.</translation>
    </message>
    <message>
        <source>A backup with little free memory: engines take it among their operations</source>
        <translation>Eine Sicherung bei wenig freiem Speicher: Engines erstellen sie zwischen ihren Operationen</translation>
    </message>
    <message>
        <source>A batch of more than 100 % is more than the group.</source>
        <translation>Ein Batch von mehr als 100 % ist mehr als die Gruppe.</translation>
    </message>
    <message>
        <source>A buffer interval of %1 s: with the limits of 2020 at least %2 s. A run keeps to that.</source>
        <translation>Ein Pufferintervall von %1 s: mit den Grenzwerten von 2020 mindestens %2 s. Ein Lauf hält sich daran.</translation>
    </message>
    <message>
        <source>A call has at most %1 items.</source>
        <translation>Ein Aufruf hat höchstens %1 Objekte.</translation>
    </message>
    <message>
        <source>A class that deletes is one that writes.</source>
        <translation>Eine Klasse, die löscht, muss eine schreibende sein.</translation>
    </message>
    <message>
        <source>A class that lists is one that reads.</source>
        <translation>Eine Klasse, die auflistet, muss eine lesende sein.</translation>
    </message>
    <message>
        <source>A cluster cannot be restored from itself: a restore makes a new one.</source>
        <translation>Ein Cluster kann nicht aus sich selbst wiederhergestellt werden: Eine Wiederherstellung erzeugt einen neuen.</translation>
    </message>
    <message>
        <source>A cluster of %1 has %2 to %3 nodes.</source>
        <translation>Ein Cluster aus %1 hat %2 bis %3 Knoten.</translation>
    </message>
    <message>
        <source>A comparison has an operator and a number, a range two of each.</source>
        <translation>Ein Vergleich hat einen Operator und eine Zahl, ein Bereich je zwei davon.</translation>
    </message>
    <message>
        <source>A condition is an object.</source>
        <translation>Eine Bedingung ist ein Objekt.</translation>
    </message>
    <message>
        <source>A database cannot be restored from itself: a restore makes a new one.</source>
        <translation>Eine Datenbank kann nicht aus sich selbst wiederhergestellt werden: Eine Wiederherstellung erzeugt eine neue.</translation>
    </message>
    <message>
        <source>A definition has at most 1 MB, this one %1 bytes.</source>
        <translation>Eine Definition hat höchstens 1 MB, diese hat %1 Bytes.</translation>
    </message>
    <message>
        <source>A deployment is under way: %1 % of the traffic go to %2</source>
        <translation>Eine Bereitstellung ist im Gange: %1 % des Verkehrs gehen an %2</translation>
    </message>
    <message>
        <source>A deployment is under way: %1 of %2 instances</source>
        <translation>Eine Bereitstellung ist im Gange: %1 von %2 Instanzen</translation>
    </message>
    <message>
        <source>A failover needs a primary and a replica.</source>
        <translation>Ein Failover braucht einen primären Knoten und ein Replikat.</translation>
    </message>
    <message>
        <source>A failover needs a running primary and somebody who can take over.</source>
        <translation>Ein Failover braucht eine laufende primäre Instanz und eine, die übernehmen kann.</translation>
    </message>
    <message>
        <source>A failover needs automatic failover, a primary and a replica.</source>
        <translation>Ein Failover braucht automatische Ausfallumschaltung, einen primären Knoten und ein Replikat.</translation>
    </message>
    <message>
        <source>A fault throttles puts and reads</source>
        <translation>Eine Störung drosselt Schreib- und Lesezugriffe</translation>
    </message>
    <message>
        <source>A fault: %1 % of the calls to its API are throttled</source>
        <translation>Eine Störung: %1 % der Aufrufe an die API werden gedrosselt</translation>
    </message>
    <message>
        <source>A fault: %1 % of the calls to its API end in an internal error (500)</source>
        <translation>Eine Störung: %1 % der Aufrufe an die API enden mit einem internen Fehler (500)</translation>
    </message>
    <message>
        <source>A fault: %1 % of the calls to its API find the service unavailable (503)</source>
        <translation>Eine Störung: %1 % der Aufrufe an die API treffen auf einen nicht verfügbaren Dienst (503)</translation>
    </message>
    <message>
        <source>A fault: %1 % of the invocations fail</source>
        <translation>Eine Störung: %1 % der Aufrufe schlagen fehl</translation>
    </message>
    <message>
        <source>A fault: EC2 has no capacity, launches fail</source>
        <translation>Eine Störung: EC2 hat keine Kapazität, Starts schlagen fehl</translation>
    </message>
    <message>
        <source>A fault: edge location %1 of each viewer region is out of reach</source>
        <translation>Eine Störung: Edge-Standort %1 jeder Viewer-Region ist unerreichbar</translation>
    </message>
    <message>
        <source>A fault: instances that fail at once: %1</source>
        <translation>Eine Störung: Instanzen, die sofort fehlschlagen: %1</translation>
    </message>
    <message>
        <source>A fault: instances that lose packets: %1</source>
        <translation>Eine Störung: Instanzen, die Pakete verlieren: %1</translation>
    </message>
    <message>
        <source>A fault: instances that send late: %1</source>
        <translation>Eine Störung: Instanzen, die verspätet senden: %1</translation>
    </message>
    <message>
        <source>A fault: instances whose CPUs something else uses: %1</source>
        <translation>Eine Störung: Instanzen, deren CPUs etwas anderes nutzt: %1</translation>
    </message>
    <message>
        <source>A fault: instances with a full disk: %1</source>
        <translation>Eine Störung: Instanzen mit voller Platte: %1</translation>
    </message>
    <message>
        <source>A fault: invocations begin later</source>
        <translation>Eine Störung: Aufrufe beginnen später</translation>
    </message>
    <message>
        <source>A fault: it hangs, and answers nothing</source>
        <translation>Eine Störung: Er hängt und beantwortet nichts</translation>
    </message>
    <message>
        <source>A fault: it is stopped, and refuses every request</source>
        <translation>Eine Störung: Er ist gestoppt und weist jede Anfrage ab</translation>
    </message>
    <message>
        <source>A fault: it takes %1 times as long</source>
        <translation>Eine Störung: Er braucht %1-mal so lange</translation>
    </message>
    <message>
        <source>A fault: no notification reaches its subscriber (503)</source>
        <translation>Eine Störung: Keine Benachrichtigung erreicht ihren Abonnenten (503)</translation>
    </message>
    <message>
        <source>A fault: slow instances: %1</source>
        <translation>Eine Störung: langsame Instanzen: %1</translation>
    </message>
    <message>
        <source>A fault: the health check of %1 says unhealthy</source>
        <translation>Eine Störung: Die Zustandsprüfung von %1 meldet krank</translation>
    </message>
    <message>
        <source>A fault: the name of &quot;%1&quot; does not resolve</source>
        <translation>Eine Störung: Der Name von „%1“ wird nicht aufgelöst</translation>
    </message>
    <message>
        <source>A fault: the network to &quot;%1&quot; is cut</source>
        <translation>Eine Störung: Das Netz zu „%1“ ist unterbrochen</translation>
    </message>
    <message>
        <source>A fault: the network to &quot;%1&quot; loses %2 % of the packets</source>
        <translation>Eine Störung: Das Netz zu „%1“ verliert %2 % der Pakete</translation>
    </message>
    <message>
        <source>A fault: the node in %1 is lost</source>
        <translation>Eine Störung: Der Knoten in %1 ist verloren</translation>
    </message>
    <message>
        <source>A fault: the node in %1 is out of DNS</source>
        <translation>Eine Störung: Der Knoten in %1 ist aus dem DNS</translation>
    </message>
    <message>
        <source>A fault: the replicas apply nothing any more.</source>
        <translation>Eine Störung: Die Replikate übernehmen nichts mehr.</translation>
    </message>
    <message>
        <source>A fault: the replicas apply nothing</source>
        <translation>Eine Störung: Die Replikate übernehmen nichts</translation>
    </message>
    <message>
        <source>A file has no source or no destination.</source>
        <translation>Eine Datei hat keine Quelle oder kein Ziel.</translation>
    </message>
    <message>
        <source>A filter is an object.</source>
        <translation>Ein Filter ist ein Objekt.</translation>
    </message>
    <message>
        <source>A filter policy has more than 256 KB.</source>
        <translation>Eine Filterrichtlinie hat mehr als 256 KB.</translation>
    </message>
    <message>
        <source>A filter policy is an object.</source>
        <translation>Eine Filterrichtlinie ist ein Objekt.</translation>
    </message>
    <message>
        <source>A function has no instances, so its deployments know no %1.</source>
        <translation>Eine Funktion hat keine Instanzen, daher kennen ihre Bereitstellungen das Ereignis %1 nicht.</translation>
    </message>
    <message>
        <source>A global secondary index has eventually consistent reads only.</source>
        <translation>Ein globaler Sekundärindex wird nur letztendlich konsistent gelesen.</translation>
    </message>
    <message>
        <source>A hook names no function.</source>
        <translation>Ein Hook nennt keine Funktion.</translation>
    </message>
    <message>
        <source>A key exists or it does not.</source>
        <translation>Ein Schlüssel existiert oder existiert nicht.</translation>
    </message>
    <message>
        <source>A limit per message group needs the message group as the deduplication scope.</source>
        <translation>Eine Grenze je Nachrichtengruppe braucht die Nachrichtengruppe als Bereich der Deduplizierung.</translation>
    </message>
    <message>
        <source>A list has lists or objects in it.</source>
        <translation>Eine Liste enthält Listen oder Objekte.</translation>
    </message>
    <message>
        <source>A list in a list means nothing.</source>
        <translation>Eine Liste in einer Liste bedeutet nichts.</translation>
    </message>
    <message>
        <source>A load balancer sends requests to instances, IP addresses and Lambda functions only.</source>
        <translation>Ein Load Balancer schickt Anfragen nur an Instanzen, IP-Adressen und Lambda-Funktionen.</translation>
    </message>
    <message>
        <source>A maximum message size of %1 B: with the limits of 2020 at most %2 B. A run keeps to that.</source>
        <translation>Eine maximale Nachrichtengröße von %1 B: mit den Grenzwerten von 2020 höchstens %2 B. Ein Lauf hält sich daran.</translation>
    </message>
    <message>
        <source>A maximum record size of %1 KiB: with the limits of 2020 at most %2 KiB. A run keeps to that.</source>
        <translation>Eine maximale Datensatzgröße von %1 KiB: mit den Grenzwerten von 2020 höchstens %2 KiB. Ein Lauf hält sich daran.</translation>
    </message>
    <message>
        <source>A member whose name ends in &quot;.$&quot; holds a path or an intrinsic function such as &quot;States.Format(&apos;{}&apos;, $.id)&quot;.</source>
        <translation>Ein Feld, dessen Name auf &quot;.$&quot; endet, enthält einen Pfad oder eine intrinsische Funktion wie &quot;States.Format(&apos;{}&apos;, $.id)&quot;.</translation>
    </message>
    <message>
        <source>A memory of %1 MB: with the limits of 2020 at most %2 MB.</source>
        <translation>Ein Arbeitsspeicher von %1 MB: mit den Grenzwerten von 2020 höchstens %2 MB.</translation>
    </message>
    <message>
        <source>A message is visible again after %1 s, and function %2 may take %3 s: AWS advises six times as long.</source>
        <translation>Eine Nachricht ist nach %1 s wieder sichtbar, und Funktion %2 darf %3 s brauchen: AWS rät zum Sechsfachen.</translation>
    </message>
    <message>
        <source>A message is visible again after %1 s, and function %2 may take %3 s: AWS refuses such a trigger.</source>
        <translation>Eine Nachricht ist nach %1 s wieder sichtbar, und Funktion %2 darf %3 s brauchen: AWS lehnt einen solchen Auslöser ab.</translation>
    </message>
    <message>
        <source>A name that leads to another name is not simulated: draw its records here.</source>
        <translation>Ein Name, der zu einem anderen Namen führt, wird nicht simuliert: Zeichnen Sie dessen Einträge hier.</translation>
    </message>
    <message>
        <source>A new cluster is restored from a backup of %1.</source>
        <translation>Ein neuer Cluster wird aus einer Sicherung von %1 wiederhergestellt.</translation>
    </message>
    <message>
        <source>A new database is restored from %1; about %2 later writes will not be in it.</source>
        <translation>Eine neue Datenbank wird aus %1 wiederhergestellt; etwa %2 spätere Schreibzugriffe werden ihr fehlen.</translation>
    </message>
    <message>
        <source>A package of %1 MB: with the limits of 2020 at most %2 MB.</source>
        <translation>Ein Paket von %1 MB: mit den Grenzwerten von 2020 höchstens %2 MB.</translation>
    </message>
    <message>
        <source>A parameter of this tier has at most %1 bytes, not %2.</source>
        <translation>Ein Parameter dieser Stufe hat höchstens %1 Bytes, nicht %2.</translation>
    </message>
    <message>
        <source>A partition was hot for %1 minutes and is split.</source>
        <translation>Eine Partition war %1 Minuten lang heiß und wird geteilt.</translation>
    </message>
    <message>
        <source>A path is a text.</source>
        <translation>Ein Pfad ist ein Text.</translation>
    </message>
    <message>
        <source>A policy has no &quot;%1&quot;.</source>
        <translation>Eine Richtlinie hat kein &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A policy is an object.</source>
        <translation>Eine Richtlinie ist ein Objekt.</translation>
    </message>
    <message>
        <source>A policy of a role names no principal: it is about the role.</source>
        <translation>Die Richtlinie einer Rolle nennt keinen Principal: Sie gilt für die Rolle selbst.</translation>
    </message>
    <message>
        <source>A prefix has one partition at the most.</source>
        <translation>Ein Präfix hat höchstens eine Partition.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>Ein Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>A range begins with &gt; or &gt;= and ends with &lt; or &lt;=.</source>
        <translation>Ein Bereich beginnt mit &gt; oder &gt;= und endet mit &lt; oder &lt;=.</translation>
    </message>
    <message>
        <source>A reader is %1 s behind</source>
        <translation>Ein Leser liegt %1 s zurück</translation>
    </message>
    <message>
        <source>A reader is the writer now.</source>
        <translation>Ein Reader ist jetzt der Writer.</translation>
    </message>
    <message>
        <source>A record leads to a load balancer, instances, a CloudFront distribution, an API, an S3 website or a server.</source>
        <translation>Ein Eintrag führt zu einem Load Balancer, Instanzen, einer CloudFront-Distribution, einer API, einer S3-Website oder einem Server.</translation>
    </message>
    <message>
        <source>A resource is not a name with a Type and Properties.</source>
        <translation>Eine Ressource ist kein Name mit Type und Properties.</translation>
    </message>
    <message>
        <source>A response timeout of %1 s: with the limits of 2020 at most %2 s.</source>
        <translation>Eine Zeitgrenze der Antwort von %1 s: mit den Grenzwerten von 2020 höchstens %2 s.</translation>
    </message>
    <message>
        <source>A rollback is under way: %1 of %2 instances</source>
        <translation>Eine Rücknahme ist im Gange: %1 von %2 Instanzen</translation>
    </message>
    <message>
        <source>A rule has no %1.</source>
        <translation>Eine Regel hat kein %1.</translation>
    </message>
    <message>
        <source>A rule has no &quot;%1&quot;.</source>
        <translation>Eine Regel hat kein &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A rule has one operator, this one has two.</source>
        <translation>Eine Regel hat einen Operator, diese hat zwei.</translation>
    </message>
    <message>
        <source>A rule is a JSON object.</source>
        <translation>Eine Regel ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A rule is an object.</source>
        <translation>Eine Regel ist ein Objekt.</translation>
    </message>
    <message>
        <source>A run has no calendar date: nothing in it is before or after one.</source>
        <translation>Ein Lauf hat kein Kalenderdatum: Nichts darin liegt vor oder nach einem.</translation>
    </message>
    <message>
        <source>A script has no location.</source>
        <translation>Einem Skript fehlt &quot;location&quot;.</translation>
    </message>
    <message>
        <source>A security group has at most 60 inbound rules.</source>
        <translation>Eine Sicherheitsgruppe hat höchstens 60 eingehende Regeln.</translation>
    </message>
    <message>
        <source>A setting is named &quot;part.setting=value&quot;.</source>
        <translation>Eine Einstellung heißt &quot;part.setting=value&quot;.</translation>
    </message>
    <message>
        <source>A shard has two readers; %1 more get nothing</source>
        <translation>Ein Shard hat zwei Leser; %1 weitere bekommen nichts</translation>
    </message>
    <message>
        <source>A slow start of %1 s is too short; it is 0 or 30 to 900 s.</source>
        <translation>Ein langsamer Anlauf von %1 s ist zu kurz; möglich sind 0 oder 30 bis 900 s.</translation>
    </message>
    <message>
        <source>A state is a JSON object.</source>
        <translation>Ein Zustand ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A state machine is a JSON object.</source>
        <translation>Ein Zustandsautomat ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A state of type %1 has no field %2.</source>
        <translation>Ein Zustand vom Typ %1 hat kein Feld %2.</translation>
    </message>
    <message>
        <source>A state&apos;s name has 1 to %1 characters, this one %2.</source>
        <translation>Der Name eines Zustands hat 1 bis %1 Zeichen, dieser %2.</translation>
    </message>
    <message>
        <source>A statement has no &quot;%1&quot;.</source>
        <translation>Eine Anweisung hat kein &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>A statement is an object.</source>
        <translation>Eine Anweisung ist ein Objekt.</translation>
    </message>
    <message>
        <source>A step ends where it begins or before.</source>
        <translation>Eine Stufe endet, wo sie beginnt, oder davor.</translation>
    </message>
    <message>
        <source>A stop condition is an object.</source>
        <translation>Eine Abbruchbedingung ist ein Objekt.</translation>
    </message>
    <message>
        <source>A table calls nobody: functions and programs read its stream; a queue, a topic or a bucket can be told of what a function failed on.</source>
        <translation>Eine Tabelle ruft niemanden auf: Funktionen und Programme lesen ihren Stream; einer Warteschlange, einem Topic oder einem Bucket kann gemeldet werden, woran eine Funktion gescheitert ist.</translation>
    </message>
    <message>
        <source>A table has at most 20 global secondary indexes.</source>
        <translation>Eine Tabelle hat höchstens 20 globale Sekundärindizes.</translation>
    </message>
    <message>
        <source>A table has at most 5 local secondary indexes.</source>
        <translation>Eine Tabelle hat höchstens 5 lokale Sekundärindizes.</translation>
    </message>
    <message>
        <source>A target is an object.</source>
        <translation>Ein Ziel ist ein Objekt.</translation>
    </message>
    <message>
        <source>A template is a JSON object.</source>
        <translation>Eine Vorlage ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A text is wanted here.</source>
        <translation>Hier wird ein Text erwartet.</translation>
    </message>
    <message>
        <source>A timeout is a number of seconds from 1 to 3,600.</source>
        <translation>Eine Zeitgrenze ist eine Anzahl Sekunden von 1 bis 3.600.</translation>
    </message>
    <message>
        <source>A token that goes with an asynchronous invocation is not simulated.</source>
        <translation>Ein Token, das mit einem asynchronen Aufruf mitgeht, wird nicht simuliert.</translation>
    </message>
    <message>
        <source>A topic calls an address: put a load balancer in front of the instances.</source>
        <translation>Ein Topic ruft eine Adresse auf: Stellen Sie einen Load Balancer vor die Instanzen.</translation>
    </message>
    <message>
        <source>A transaction of %1 items: with the limits of 2020 at most %2 items. In a run it is refused (400).</source>
        <translation>Eine Transaktion von %1 Objekten: mit den Grenzwerten von 2020 höchstens %2 Objekte. In einem Lauf wird sie abgewiesen (400).</translation>
    </message>
    <message>
        <source>A workflow calls an address: put a load balancer in front of the instances.</source>
        <translation>Ein Workflow ruft eine Adresse auf: Stellen Sie einen Load Balancer vor die Instanzen.</translation>
    </message>
    <message>
        <source>A workflow calls services by their own names.</source>
        <translation>Ein Workflow ruft Dienste unter ihren eigenen Namen auf.</translation>
    </message>
    <message>
        <source>A workflow cannot speak to this store: let it call a function that does.</source>
        <translation>Ein Workflow kann nicht mit diesem Speicher sprechen: Lassen Sie ihn eine Funktion aufrufen, die es kann.</translation>
    </message>
    <message>
        <source>A zone is lost; the bucket has every object in others too</source>
        <translation>Eine Zone ist verloren; der Bucket hat jedes Objekt auch in anderen</translation>
    </message>
    <message>
        <source>API Gateway cannot speak to this store: put a function or a server between them.</source>
        <translation>API Gateway kann nicht mit diesem Speicher sprechen: Setzen Sie eine Funktion oder einen Server dazwischen.</translation>
    </message>
    <message>
        <source>AWS has paused sending: too many bounces or complaints</source>
        <translation>AWS hat das Senden angehalten: zu viele Bounces oder Beschwerden</translation>
    </message>
    <message>
        <source>AWS has paused the account&apos;s sending: too many bounces or complaints</source>
        <translation>AWS hat das Senden des Kontos angehalten: zu viele Bounces oder Beschwerden</translation>
    </message>
    <message>
        <source>Access control lists are not simulated.</source>
        <translation>Zugriffskontrolllisten werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Action %1 waits for itself: its startAfter closes a circle.</source>
        <translation>Die Aktion %1 wartet auf sich selbst: Ihr startAfter schließt einen Kreis.</translation>
    </message>
    <message>
        <source>Activities are not simulated.</source>
        <translation>Activities werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Add SourceSecurityGroupId or CidrIp.</source>
        <translation>Fügen Sie SourceSecurityGroupId oder CidrIp hinzu.</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot; or &quot;%2&quot;.</source>
        <translation>Fügen Sie &quot;%1&quot; oder &quot;%2&quot; hinzu.</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;: [...].</source>
        <translation>Fügen Sie &quot;%1&quot;: [...] hinzu.</translation>
    </message>
    <message>
        <source>Add &quot;@type&quot;: &quot;type.googleapis.com/nephoscope.services.&lt;Service&gt;&quot;.</source>
        <translation>Fügen Sie &quot;@type&quot;: &quot;type.googleapis.com/nephoscope.services.&lt;Service&gt;&quot; hinzu.</translation>
    </message>
    <message>
        <source>Add &quot;Statement&quot;: [...].</source>
        <translation>Fügen Sie &quot;Statement&quot;: [...] hinzu.</translation>
    </message>
    <message>
        <source>Add &quot;States&quot;: { &quot;First&quot;: { &quot;Type&quot;: &quot;Pass&quot;, &quot;End&quot;: true } }.</source>
        <translation>Ergänzen Sie &quot;States&quot;: { &quot;First&quot;: { &quot;Type&quot;: &quot;Pass&quot;, &quot;End&quot;: true } }.</translation>
    </message>
    <message>
        <source>Add &quot;parameters&quot;: {&quot;duration&quot;: &quot;PT1M&quot;}.</source>
        <translation>Fügen Sie &quot;parameters&quot;: {&quot;duration&quot;: &quot;PT1M&quot;} hinzu.</translation>
    </message>
    <message>
        <source>Add &quot;targets&quot;: {&quot;Instances&quot;: &quot;...&quot;} with the name of a target.</source>
        <translation>Fügen Sie &quot;targets&quot;: {&quot;Instances&quot;: &quot;...&quot;} mit dem Namen eines Ziels hinzu.</translation>
    </message>
    <message>
        <source>Add a deployment to the design and choose it here.</source>
        <translation>Fügen Sie dem Entwurf eine Bereitstellung hinzu, und wählen Sie sie hier.</translation>
    </message>
    <message>
        <source>Add a request class.</source>
        <translation>Fügen Sie eine Anfrageklasse hinzu.</translation>
    </message>
    <message>
        <source>Add a rule to the CORS configuration: %1</source>
        <translation>Fügen Sie der CORS-Konfiguration eine Regel hinzu: %1</translation>
    </message>
    <message>
        <source>Add a standby or a reader, or set 0.</source>
        <translation>Fügen Sie eine Standby oder einen Reader hinzu, oder setzen Sie 0.</translation>
    </message>
    <message>
        <source>Add a value, or use {&quot;exists&quot;: true}.</source>
        <translation>Fügen Sie einen Wert hinzu, oder verwenden Sie {&quot;exists&quot;: true}.</translation>
    </message>
    <message>
        <source>Add an alarm and choose it here.</source>
        <translation>Fügen Sie einen Alarm hinzu, und wählen Sie ihn hier.</translation>
    </message>
    <message>
        <source>Add an app version to the design.</source>
        <translation>Fügen Sie dem Entwurf eine Anwendungsversion hinzu.</translation>
    </message>
    <message>
        <source>Add at least one.</source>
        <translation>Fügen Sie mindestens eins hinzu.</translation>
    </message>
    <message>
        <source>Add clients and connect them.</source>
        <translation>Fügen Sie Clients hinzu, und verbinden Sie sie.</translation>
    </message>
    <message>
        <source>Add it to a facts.textproto.</source>
        <translation>Fügen Sie ihn zu einer facts.textproto hinzu.</translation>
    </message>
    <message>
        <source>Add it to the Properties.</source>
        <translation>Fügen Sie es zu den Properties hinzu.</translation>
    </message>
    <message>
        <source>Add it: an object with a member for each by its name.</source>
        <translation>Fügen Sie es hinzu: ein Objekt mit je einem Feld, das den Namen trägt.</translation>
    </message>
    <message>
        <source>Add its latencies to the targets, or put it into the Region of one of them.</source>
        <translation>Ergänzen Sie die Latenzen von dort zu den Zielen, oder setzen Sie den Aufrufer in die Region eines der Ziele.</translation>
    </message>
    <message>
        <source>Add label: to its options.</source>
        <translation>Fügen Sie label: zu den Optionen hinzu.</translation>
    </message>
    <message>
        <source>Add one of that name, or choose what the deployment brings.</source>
        <translation>Fügen Sie eine mit diesem Namen hinzu, oder wählen Sie, was die Bereitstellung bringt.</translation>
    </message>
    <message>
        <source>Add one, or leave the object out.</source>
        <translation>Fügen Sie einen hinzu, oder lassen Sie das Objekt weg.</translation>
    </message>
    <message>
        <source>Add one, such as aws:ec2:stop-instances.</source>
        <translation>Fügen Sie eine hinzu, etwa aws:ec2:stop-instances.</translation>
    </message>
    <message>
        <source>Add one.</source>
        <translation>Fügen Sie mindestens eine hinzu.</translation>
    </message>
    <message>
        <source>Add the &quot;value&quot;: the alarm&apos;s ARN.</source>
        <translation>Fügen Sie den &quot;value&quot; hinzu: den ARN des Alarms.</translation>
    </message>
    <message>
        <source>Add the index, or leave the name empty to read the table.</source>
        <translation>Fügen Sie den Index hinzu, oder lassen Sie den Namen leer, um die Tabelle zu lesen.</translation>
    </message>
    <message>
        <source>Add them.</source>
        <translation>Fügen Sie sie hinzu.</translation>
    </message>
    <message>
        <source>Add to %1 of &quot;%2&quot;: %3</source>
        <translation>Ergänzen Sie in %1 von „%2“: %3</translation>
    </message>
    <message>
        <source>Alarm %1: %2 to %3 (%4, threshold %5).</source>
        <translation>Alarm %1: von %2 zu %3 (%4, Schwelle %5).</translation>
    </message>
    <message>
        <source>Alarm %1: %2 to %3.</source>
        <translation>Alarm %1: von %2 zu %3.</translation>
    </message>
    <message>
        <source>All %1 provisioned environments are ready.</source>
        <translation>Alle %1 bereitgestellten Umgebungen sind bereit.</translation>
    </message>
    <message>
        <source>All %1 running executions are aborted.</source>
        <translation>Alle %1 laufenden Ausführungen werden abgebrochen.</translation>
    </message>
    <message>
        <source>All archived objects are being restored</source>
        <translation>Alle archivierten Objekte werden wiederhergestellt</translation>
    </message>
    <message>
        <source>All functions reserve %1 of %2; AWS keeps at least 100 unreserved</source>
        <translation>Alle Funktionen reservieren %1 von %2; AWS lässt mindestens 100 unreserviert</translation>
    </message>
    <message>
        <source>All retries together take longer than an hour.</source>
        <translation>Alle Wiederholungen zusammen dauern länger als eine Stunde.</translation>
    </message>
    <message>
        <source>All slots are in use: a transient cluster is started.</source>
        <translation>Alle Slots sind belegt: Ein vorübergehender Cluster wird gestartet.</translation>
    </message>
    <message>
        <source>All targets are equally far from %1: it gets one at random.</source>
        <translation>Alle Ziele sind gleich weit von %1 entfernt: Eines wird zufällig gewählt.</translation>
    </message>
    <message>
        <source>An Express workflow waits for no job and no task token.</source>
        <translation>Ein Express-Workflow wartet auf keinen Auftrag und kein Task-Token.</translation>
    </message>
    <message>
        <source>An ID is a text of at most 255 characters.</source>
        <translation>Eine ID ist ein Text von höchstens 255 Zeichen.</translation>
    </message>
    <message>
        <source>An action is an object.</source>
        <translation>Eine Aktion ist ein Objekt.</translation>
    </message>
    <message>
        <source>An alias leads to two different versions, and this one is already its first.</source>
        <translation>Ein Alias führt zu zwei verschiedenen Versionen, und diese ist schon seine erste.</translation>
    </message>
    <message>
        <source>An attribute is a text, a number or a list.</source>
        <translation>Ein Attribut ist ein Text, eine Zahl oder eine Liste.</translation>
    </message>
    <message>
        <source>An attribute is not empty.</source>
        <translation>Ein Attribut ist nicht leer.</translation>
    </message>
    <message>
        <source>An encrypted database has no unencrypted replicas.</source>
        <translation>Eine verschlüsselte Datenbank hat keine unverschlüsselten Replikate.</translation>
    </message>
    <message>
        <source>An id does not change; change the name.</source>
        <translation>Eine ID ändert sich nicht; ändern Sie den Namen.</translation>
    </message>
    <message>
        <source>An integration timeout of %1 ms is above 29 s: AWS raises it on request, and not for edge-optimized APIs.</source>
        <translation>Eine Zeitgrenze der Integration von %1 ms liegt über 29 s: AWS erhöht sie nur auf Antrag, und bei edge-optimierten APIs gar nicht.</translation>
    </message>
    <message>
        <source>An integration timeout of %1 ms is more than this kind of API has: %2 ms.</source>
        <translation>Eine Zeitgrenze der Integration von %1 ms ist mehr, als diese Art von API erlaubt: %2 ms.</translation>
    </message>
    <message>
        <source>An integration timeout of %1 ms is too short; it is at least 50 ms.</source>
        <translation>Eine Zeitgrenze der Integration von %1 ms ist zu kurz; sie beträgt mindestens 50 ms.</translation>
    </message>
    <message>
        <source>An integration timeout of %1 ms: with the limits of 2020 at most %2 ms. A run keeps to that.</source>
        <translation>Eine Zeitgrenze der Integration von %1 ms: mit den Grenzwerten von 2020 höchstens %2 ms. Ein Lauf hält sich daran.</translation>
    </message>
    <message>
        <source>An object here has CORSRules and nothing else.</source>
        <translation>Ein Objekt hat hier CORSRules und sonst nichts.</translation>
    </message>
    <message>
        <source>An operator stands alone in its object.</source>
        <translation>Ein Operator steht allein in seinem Objekt.</translation>
    </message>
    <message>
        <source>An operator stands in a list.</source>
        <translation>Ein Operator steht in einer Liste.</translation>
    </message>
    <message>
        <source>An origin fails</source>
        <translation>Ein Ursprung fällt aus</translation>
    </message>
    <message>
        <source>An unencrypted database has no encrypted replicas.</source>
        <translation>Eine unverschlüsselte Datenbank hat keine verschlüsselten Replikate.</translation>
    </message>
    <message>
        <source>App version %1 has a memory size of %2 MB; in a function it is from %3 to %4 MB with the limits of 2020.</source>
        <translation>Anwendungsversion %1 hat eine Speichergröße von %2 MB; in einer Funktion liegt sie mit den Grenzwerten von 2020 zwischen %3 und %4 MB.</translation>
    </message>
    <message>
        <source>App version %1 has a memory size of %2 MB; in a function it is from %3 to %4 MB.</source>
        <translation>Anwendungsversion %1 hat eine Speichergröße von %2 MB; in einer Funktion liegt sie zwischen %3 und %4 MB.</translation>
    </message>
    <message>
        <source>App version &quot;%1&quot; needs %2 MiB without any request, and a %3 has %4.</source>
        <translation>Die Anwendungsversion „%1“ braucht ohne jede Anfrage %2 MiB, und eine %3 hat %4.</translation>
    </message>
    <message>
        <source>Archived objects are read before they are restored: 403 InvalidObjectState</source>
        <translation>Archivierte Objekte werden gelesen, bevor sie wiederhergestellt sind: 403 InvalidObjectState</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attributes have nothing below them, so a policy for them is not nested.</source>
        <translation>Unter Attributen liegt nichts, daher ist eine Richtlinie für sie nicht verschachtelt.</translation>
    </message>
    <message>
        <source>Aurora has no instances of class &quot;%1&quot;.</source>
        <translation>Aurora hat keine Instanzen der Klasse „%1“.</translation>
    </message>
    <message>
        <source>Auto scaling of index %1: %2 to %3 %4</source>
        <translation>Automatische Skalierung des Index %1: von %2 auf %3 %4</translation>
    </message>
    <message>
        <source>Auto scaling: %1 to %2 %3</source>
        <translation>Automatische Skalierung: von %1 auf %2 %3</translation>
    </message>
    <message>
        <source>Automatic failover needs a replica; a lost shard comes back empty.</source>
        <translation>Automatische Ausfallumschaltung braucht ein Replikat; ein verlorener Shard kommt leer zurück.</translation>
    </message>
    <message>
        <source>Availability Zone %1 does not lie in %2 %3, which holds it.</source>
        <translation>Availability Zone %1 liegt nicht in %2 %3, worin die Komponente liegt.</translation>
    </message>
    <message>
        <source>Availability Zones</source>
        <translation>Availability Zones</translation>
    </message>
    <message>
        <source>Batches are given up: %1 records until now</source>
        <translation>Stapel werden aufgegeben: bisher %1 Datensätze</translation>
    </message>
    <message>
        <source>Batches of a FIFO queue have at most 10 messages.</source>
        <translation>Stapel einer FIFO-Warteschlange haben höchstens 10 Nachrichten.</translation>
    </message>
    <message>
        <source>Batches of more than 10 messages need time to fill.</source>
        <translation>Stapel von mehr als 10 Nachrichten brauchen Zeit, um voll zu werden.</translation>
    </message>
    <message>
        <source>Begin each of its entries with &quot;- source:&quot;.</source>
        <translation>Beginnen Sie jeden Eintrag mit &quot;- source:&quot;.</translation>
    </message>
    <message>
        <source>Begin each script with &quot;- location:&quot;.</source>
        <translation>Beginnen Sie jedes Skript mit &quot;- location:&quot;.</translation>
    </message>
    <message>
        <source>Begin each with &quot;- BeforeAllowTraffic:&quot;.</source>
        <translation>Beginnen Sie jeden mit &quot;- BeforeAllowTraffic:&quot;.</translation>
    </message>
    <message>
        <source>Begin each with &quot;- &quot; and its name.</source>
        <translation>Beginnen Sie jede mit &quot;- &quot; und ihrem Namen.</translation>
    </message>
    <message>
        <source>Begin it with &quot;$.&quot;.</source>
        <translation>Beginnen Sie ihn mit &quot;$.&quot;.</translation>
    </message>
    <message>
        <source>Begin the file with &quot;version: 0.0&quot;.</source>
        <translation>Beginnen Sie die Datei mit &quot;version: 0.0&quot;.</translation>
    </message>
    <message>
        <source>Begin with { &quot;StartAt&quot;: ..., &quot;States&quot;: { ... } }.</source>
        <translation>Beginnen Sie mit { &quot;StartAt&quot;: ..., &quot;States&quot;: { ... } }.</translation>
    </message>
    <message>
        <source>Behind anything-but stand values, a prefix or a wildcard.</source>
        <translation>Hinter anything-but stehen Werte, ein Präfix oder eine Wildcard.</translation>
    </message>
    <message>
        <source>Bind it to an alarm in the experiment&apos;s stop conditions, or give an alarm its name.</source>
        <translation>Binden Sie ihn in den Abbruchbedingungen des Experiments an einen Alarm, oder geben Sie einem Alarm seinen Namen.</translation>
    </message>
    <message>
        <source>Breaker opens after</source>
        <translation>Sicherung löst aus nach</translation>
    </message>
    <message>
        <source>Browsers keep the answers of %1 from the page: %2</source>
        <translation>Browser enthalten der Seite die Antworten von %1 vor: %2</translation>
    </message>
    <message>
        <source>Burst balance used up: volumes do %1 IOPS instead of %2</source>
        <translation>Burst-Guthaben aufgebraucht: Volumes leisten %1 IOPS statt %2</translation>
    </message>
    <message>
        <source>CPU credits: none left on %1 of %2 instances, which run at %3 % of %4 vCPUs</source>
        <translation>CPU-Credits: keine mehr auf %1 von %2 Instanzen, die mit %3 % von %4 vCPUs laufen</translation>
    </message>
    <message>
        <source>CPUs of the %1: %2 of %3 busy, %4 queries waiting</source>
        <translation>CPUs (%1): %2 von %3 belegt, %4 Abfragen warten</translation>
    </message>
    <message>
        <source>Call it by an alias, and provision some.</source>
        <translation>Rufen Sie sie über einen Alias auf, und richten Sie bereitgestellte Gleichzeitigkeit ein.</translation>
    </message>
    <message>
        <source>Call it by an alias, or leave the second version empty.</source>
        <translation>Rufen Sie sie über einen Alias auf, oder lassen Sie die zweite Version leer.</translation>
    </message>
    <message>
        <source>Call it by an alias, or set provisioned concurrency to 0.</source>
        <translation>Rufen Sie sie über einen Alias auf, oder stellen Sie die bereitgestellte Gleichzeitigkeit auf 0.</translation>
    </message>
    <message>
        <source>Call the function by an alias.</source>
        <translation>Rufen Sie die Funktion über einen Alias auf.</translation>
    </message>
    <message>
        <source>Calls close a loop: %1.</source>
        <translation>Aufrufe schließen eine Schleife: %1.</translation>
    </message>
    <message>
        <source>Calls per request</source>
        <translation>Aufrufe je Anfrage</translation>
    </message>
    <message>
        <source>Calls that no table accepts: %1 (400)</source>
        <translation>Aufrufe, die keine Tabelle annimmt: %1 (400)</translation>
    </message>
    <message>
        <source>Cannot open the file: %1.</source>
        <translation>Die Datei lässt sich nicht öffnen: %1.</translation>
    </message>
    <message>
        <source>Cannot save the file: %1; choose another place.</source>
        <translation>Die Datei lässt sich nicht speichern: %1; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Change %1 of &quot;%2&quot;, or %3.</source>
        <translation>Ändern Sie %1 von „%2“ oder %3.</translation>
    </message>
    <message>
        <source>Change %1 of &quot;%2&quot;, or remove the connection.</source>
        <translation>Ändern Sie %1 von „%2“, oder entfernen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>Change the value, or take another operator.</source>
        <translation>Ändern Sie den Wert, oder nehmen Sie einen anderen Operator.</translation>
    </message>
    <message>
        <source>Choose %1 or another policy for what it is.</source>
        <translation>Wählen Sie %1 oder ein anderes Verfahren, das zum Ziel passt.</translation>
    </message>
    <message>
        <source>Choose %1.</source>
        <translation>Wählen Sie %1.</translation>
    </message>
    <message>
        <source>Choose 0 for no limit, or 2 and more.</source>
        <translation>Wählen Sie 0 für keine Grenze, oder 2 und mehr.</translation>
    </message>
    <message>
        <source>Choose 10 or less.</source>
        <translation>Wählen Sie 10 oder weniger.</translation>
    </message>
    <message>
        <source>Choose Average or Sum, or a time such as %1.</source>
        <translation>Wählen Sie Mittelwert oder Summe, oder eine Zeit wie %1.</translation>
    </message>
    <message>
        <source>Choose Average or Sum.</source>
        <translation>Wählen Sie Mittelwert oder Summe.</translation>
    </message>
    <message>
        <source>Choose BeforeAllowTraffic or AfterAllowTraffic.</source>
        <translation>Wählen Sie BeforeAllowTraffic oder AfterAllowTraffic.</translation>
    </message>
    <message>
        <source>Choose MySQL or PostgreSQL, or use Multi-AZ.</source>
        <translation>Wählen Sie MySQL oder PostgreSQL, oder nehmen Sie Multi-AZ.</translation>
    </message>
    <message>
        <source>Choose Redis</source>
        <translation>Wählen Sie Redis</translation>
    </message>
    <message>
        <source>Choose Standard-IA or Glacier Flexible Retrieval</source>
        <translation>Wählen Sie Standard-IA oder Glacier Flexible Retrieval</translation>
    </message>
    <message>
        <source>Choose Superseded, or today&apos;s limits.</source>
        <translation>Wählen Sie Abgelöst oder die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Choose a CSV file time_s,rps[,class], or an access log of a load balancer or CloudFront.</source>
        <translation>Wählen Sie eine CSV-Datei time_s,rps[,class] oder ein Zugriffsprotokoll eines Load Balancers oder von CloudFront.</translation>
    </message>
    <message>
        <source>Choose a component.</source>
        <translation>Wählen Sie eine Komponente.</translation>
    </message>
    <message>
        <source>Choose a file with lines below #Fields.</source>
        <translation>Wählen Sie eine Datei mit Zeilen unter #Fields.</translation>
    </message>
    <message>
        <source>Choose a larger type.</source>
        <translation>Wählen Sie einen größeren Typ.</translation>
    </message>
    <message>
        <source>Choose a multiple of 60 s.</source>
        <translation>Wählen Sie ein Vielfaches von 60 s.</translation>
    </message>
    <message>
        <source>Choose a type of t2, t3, t3a or t4g, or leave the credits at the type&apos;s default.</source>
        <translation>Wählen Sie einen Typ von t2, t3, t3a oder t4g, oder lassen Sie die Credits bei der Vorgabe des Typs.</translation>
    </message>
    <message>
        <source>Choose a value in that range, or 0 for the function&apos;s own.</source>
        <translation>Wählen Sie einen Wert in diesem Bereich, oder 0 für den der Funktion.</translation>
    </message>
    <message>
        <source>Choose a value in that range.</source>
        <translation>Wählen Sie einen Wert in diesem Bereich.</translation>
    </message>
    <message>
        <source>Choose a value of this version, or update Nephoscope.</source>
        <translation>Wählen Sie einen Wert dieser Version, oder aktualisieren Sie Nephoscope.</translation>
    </message>
    <message>
        <source>Choose an Auto Scaling group or a function.</source>
        <translation>Wählen Sie eine Auto-Scaling-Gruppe oder eine Funktion.</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>Wählen Sie eine Aktion.</translation>
    </message>
    <message>
        <source>Choose another cluster.</source>
        <translation>Wählen Sie einen anderen Cluster.</translation>
    </message>
    <message>
        <source>Choose another database.</source>
        <translation>Wählen Sie eine andere Datenbank.</translation>
    </message>
    <message>
        <source>Choose another deployment, or remove the stage.</source>
        <translation>Wählen Sie eine andere Bereitstellung, oder entfernen Sie die Stage.</translation>
    </message>
    <message>
        <source>Choose another engine</source>
        <translation>Wählen Sie eine andere Engine</translation>
    </message>
    <message>
        <source>Choose another file, or cut out the hours that matter.</source>
        <translation>Wählen Sie eine andere Datei, oder schneiden Sie die wichtigen Stunden heraus.</translation>
    </message>
    <message>
        <source>Choose another queue.</source>
        <translation>Wählen Sie eine andere Warteschlange.</translation>
    </message>
    <message>
        <source>Choose another target.</source>
        <translation>Wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Choose another version, or leave it empty.</source>
        <translation>Wählen Sie eine andere Version, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Choose at most 100 %.</source>
        <translation>Wählen Sie höchstens 100 %.</translation>
    </message>
    <message>
        <source>Choose at most as many as there are evaluation periods; 0 for all.</source>
        <translation>Wählen Sie höchstens so viele, wie es Auswertungsperioden gibt; 0 für alle.</translation>
    </message>
    <message>
        <source>Choose fewer or shorter ones; CloudWatch looks back one day at most.</source>
        <translation>Wählen Sie weniger oder kürzere; CloudWatch blickt höchstens einen Tag zurück.</translation>
    </message>
    <message>
        <source>Choose fewer retries or shorter delays: 3,600 s are the most.</source>
        <translation>Wählen Sie weniger Wiederholungen oder kürzere Verzögerungen: Höchstens 3.600 s sind möglich.</translation>
    </message>
    <message>
        <source>Choose its components in the experiment&apos;s targets.</source>
        <translation>Wählen Sie seine Komponenten in den Zielen des Experiments.</translation>
    </message>
    <message>
        <source>Choose less than %1.</source>
        <translation>Wählen Sie weniger als %1.</translation>
    </message>
    <message>
        <source>Choose one between its least and its most, or change these.</source>
        <translation>Wählen Sie eine zwischen der kleinsten und der größten, oder ändern Sie diese.</translation>
    </message>
    <message>
        <source>Choose one between minimum and maximum.</source>
        <translation>Wählen Sie eine zwischen Minimum und Maximum.</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>Wählen Sie einen dieser Werte: %1.</translation>
    </message>
    <message>
        <source>Choose one of its actions, or another target.</source>
        <translation>Wählen Sie eine seiner Aktionen oder ein anderes Ziel.</translation>
    </message>
    <message>
        <source>Choose one of its actions.</source>
        <translation>Wählen Sie eine der möglichen Aktionen.</translation>
    </message>
    <message>
        <source>Choose one of its metrics.</source>
        <translation>Wählen Sie eine ihrer Metriken.</translation>
    </message>
    <message>
        <source>Choose one of the component&apos;s metrics.</source>
        <translation>Wählen Sie eine der Metriken der Komponente.</translation>
    </message>
    <message>
        <source>Choose one of the table.</source>
        <translation>Wählen Sie einen aus der Tabelle.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>Choose one that exists, or leave it empty.</source>
        <translation>Wählen Sie etwas Vorhandenes, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>Choose one that exists.</source>
        <translation>Wählen Sie etwas Vorhandenes.</translation>
    </message>
    <message>
        <source>Choose one that exists; the story shows everything instead.</source>
        <translation>Wählen Sie eine vorhandene; die Geschichte zeigt stattdessen alles.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Choose that mode.</source>
        <translation>Wählen Sie diesen Modus.</translation>
    </message>
    <message>
        <source>Choose the advanced tier, or make it smaller.</source>
        <translation>Wählen Sie die Stufe Advanced, oder machen Sie ihn kleiner.</translation>
    </message>
    <message>
        <source>Choose the alarm in the experiment&apos;s stop conditions.</source>
        <translation>Wählen Sie den Alarm in den Abbruchbedingungen des Experiments.</translation>
    </message>
    <message>
        <source>Choose the appspec.yml or appspec.json of a revision.</source>
        <translation>Wählen Sie die Datei appspec.yml oder appspec.json einer Revision.</translation>
    </message>
    <message>
        <source>Choose the component of the canary release.</source>
        <translation>Wählen Sie die Komponente des Canary.</translation>
    </message>
    <message>
        <source>Choose the direct use, or a symmetric key.</source>
        <translation>Wählen Sie die direkte Verwendung, oder einen symmetrischen Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the environment&apos;s Auto Scaling group, or none.</source>
        <translation>Wählen Sie die Auto-Scaling-Gruppe der Umgebung, oder keine.</translation>
    </message>
    <message>
        <source>Choose the message attributes</source>
        <translation>Wählen Sie die Nachrichtenattribute</translation>
    </message>
    <message>
        <source>Choose the standard or the bulk tier, or Glacier Flexible Retrieval.</source>
        <translation>Wählen Sie die Stufe Standard oder Bulk, oder Glacier Flexible Retrieval.</translation>
    </message>
    <message>
        <source>Choose zones of its own %1, or move it into the other one.</source>
        <translation>Wählen Sie Zonen desselben Containers (%1), oder verschieben Sie die Komponente in den anderen.</translation>
    </message>
    <message>
        <source>Close it, or delete the line.</source>
        <translation>Schließen Sie es, oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>CloudFront fetches over HTTP: its origins are buckets, load balancers, instances, servers, API Gateways and function URLs.</source>
        <translation>CloudFront holt über HTTP: Seine Ursprünge sind Buckets, Load Balancer, Instanzen, Server, API Gateways und Funktions-URLs.</translation>
    </message>
    <message>
        <source>Cold reads that take as long as others slow nobody down.</source>
        <translation>Kalte Lesezugriffe, die so lange dauern wie andere, verlangsamen niemanden.</translation>
    </message>
    <message>
        <source>Commits: one at a time, %1 waiting</source>
        <translation>Commits: einer nach dem anderen, %1 warten</translation>
    </message>
    <message>
        <source>Component &quot;%1&quot; is of a kind this version does not know; remove it, or use a newer Nephoscope.</source>
        <translation>Komponente „%1“ ist von einer Art, die diese Version nicht kennt; entfernen Sie sie, oder verwenden Sie ein neueres Nephoscope.</translation>
    </message>
    <message>
        <source>Components have no addresses of their own, so it lets in nobody or some: %1.</source>
        <translation>Komponenten haben keine eigenen Adressen; hereingelassen würde niemand oder ein Teil: %1.</translation>
    </message>
    <message>
        <source>Components have no addresses: no call here says from where it comes.</source>
        <translation>Komponenten haben keine Adressen: Kein Aufruf hier sagt, woher er kommt.</translation>
    </message>
    <message>
        <source>Concurrency scaling needs a cluster of 2 to 32 nodes.</source>
        <translation>Concurrency Scaling braucht einen Cluster mit 2 bis 32 Knoten.</translation>
    </message>
    <message>
        <source>Connect a component that stands for it with mode &quot;Call&quot; and name its id.</source>
        <translation>Verbinden Sie eine Komponente, die für ihn steht, im Modus &quot;Aufrufen und warten&quot;, und nennen Sie ihre ID.</translation>
    </message>
    <message>
        <source>Connect it to another component.</source>
        <translation>Lassen Sie die Verbindung bei einer anderen Komponente enden.</translation>
    </message>
    <message>
        <source>Connect one to the group, or choose another policy.</source>
        <translation>Verbinden Sie einen mit der Gruppe, oder wählen Sie ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>Connect one to the group, or track another metric.</source>
        <translation>Verbinden Sie einen mit der Gruppe, oder verfolgen Sie eine andere Metrik.</translation>
    </message>
    <message>
        <source>Connection %1: %2 ended</source>
        <translation>Verbindung %1: %2 beendet</translation>
    </message>
    <message>
        <source>Connection %1: %2</source>
        <translation>Verbindung %1: %2</translation>
    </message>
    <message>
        <source>Connection &quot;%1&quot; leads nowhere.</source>
        <translation>Verbindung „%1“ führt nirgendwohin.</translation>
    </message>
    <message>
        <source>Connection pool</source>
        <translation>Verbindungspool</translation>
    </message>
    <message>
        <source>Connections from %1 have the mode %2 only.</source>
        <translation>Verbindungen von %1 haben nur den Modus %2.</translation>
    </message>
    <message>
        <source>Connections of the %1: %2 of %3 in use</source>
        <translation>Verbindungen (%1): %2 von %3 belegt</translation>
    </message>
    <message>
        <source>Connections: %1 of %2 in use</source>
        <translation>Verbindungen: %1 von %2 belegt</translation>
    </message>
    <message>
        <source>Consumers are stopped: %1 messages wait</source>
        <translation>Die Konsumenten sind angehalten: %1 Nachrichten warten</translation>
    </message>
    <message>
        <source>Consumers end what they have and receive no more</source>
        <translation>Konsumenten beenden, was sie begonnen haben, und empfangen nichts mehr</translation>
    </message>
    <message>
        <source>Consumers receive again</source>
        <translation>Konsumenten empfangen wieder</translation>
    </message>
    <message>
        <source>Consumers take longer than the visibility timeout: messages are worked on twice</source>
        <translation>Konsumenten brauchen länger als die Zeitgrenze der Sichtbarkeit: Nachrichten werden zweimal bearbeitet</translation>
    </message>
    <message>
        <source>Consumers: all %1 busy, %2 messages wait</source>
        <translation>Konsumenten: alle %1 beschäftigt, %2 Nachrichten warten</translation>
    </message>
    <message>
        <source>Containers lie in each other: %1.</source>
        <translation>Container liegen gegenseitig ineinander: %1.</translation>
    </message>
    <message>
        <source>Copies are kept for the nearest of the two.</source>
        <translation>Kopien werden so lange behalten, wie der nähere der beiden Werte vorgibt.</translation>
    </message>
    <message>
        <source>Correct initial: or the fact.</source>
        <translation>Korrigieren Sie initial: oder den Fakt.</translation>
    </message>
    <message>
        <source>Correct it in a text editor, or open an older copy.</source>
        <translation>Korrigieren Sie sie in einem Texteditor, oder öffnen Sie eine ältere Kopie.</translation>
    </message>
    <message>
        <source>Correct it in the file.</source>
        <translation>Korrigieren Sie es in der Datei.</translation>
    </message>
    <message>
        <source>Correct the JSON here; what follows was not looked at.</source>
        <translation>Korrigieren Sie das JSON hier; was folgt, wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Correct the line, or the ones before it.</source>
        <translation>Korrigieren Sie die Zeile oder die davor.</translation>
    </message>
    <message>
        <source>Correct the text.</source>
        <translation>Korrigieren Sie den Text.</translation>
    </message>
    <message>
        <source>Cut at the timeout: %1 invocations</source>
        <translation>An der Zeitgrenze abgebrochen: %1 Aufrufe</translation>
    </message>
    <message>
        <source>Cut out the hours that matter.</source>
        <translation>Schneiden Sie die wichtigen Stunden heraus.</translation>
    </message>
    <message>
        <source>DAX reads and writes DynamoDB tables only.</source>
        <translation>DAX liest und schreibt nur DynamoDB-Tabellen.</translation>
    </message>
    <message>
        <source>Db2 runs on gp3, io1 and io2 volumes.</source>
        <translation>Db2 läuft auf gp3-, io1- und io2-Volumes.</translation>
    </message>
    <message>
        <source>Deep Archive has no expedited restore.</source>
        <translation>Deep Archive hat keine Wiederherstellung der Stufe Expedited.</translation>
    </message>
    <message>
        <source>Deletes above %1 calls/s</source>
        <translation>Löschungen über %1 Aufrufen/s</translation>
    </message>
    <message>
        <source>Delivery fails: %1 records wait</source>
        <translation>Die Lieferung schlägt fehl: %1 Datensätze warten</translation>
    </message>
    <message>
        <source>Delivery is stopped</source>
        <translation>Die Lieferung ist angehalten</translation>
    </message>
    <message>
        <source>Deployment %1 %2 and is rolled back %3</source>
        <translation>Bereitstellung %1 %2; Rücknahme %3</translation>
    </message>
    <message>
        <source>Deployment %1 %2: %3 of the traffic stay on %4 %5</source>
        <translation>Bereitstellung %1 %2: %3 des Verkehrs bleiben auf %4, %5</translation>
    </message>
    <message>
        <source>Deployment %1 %2: no traffic has moved %3</source>
        <translation>Bereitstellung %1 %2: Es wurde kein Verkehr verlagert, %3</translation>
    </message>
    <message>
        <source>Deployment %1 begins: the alias shifts from %2 to %3.</source>
        <translation>Bereitstellung %1 beginnt: Der Alias wechselt von %2 zu %3.</translation>
    </message>
    <message>
        <source>Deployment %1 does not begin: another one is under way.</source>
        <translation>Bereitstellung %1 beginnt nicht: Eine andere ist im Gange.</translation>
    </message>
    <message>
        <source>Deployment %1 has nothing to do: the alias leads to %2 already.</source>
        <translation>Bereitstellung %1 hat nichts zu tun: Der Alias führt schon zu %2.</translation>
    </message>
    <message>
        <source>Deployment %1 has succeeded %2</source>
        <translation>Bereitstellung %1 ist gelungen, %2</translation>
    </message>
    <message>
        <source>Deployment %1 is started by another stage already.</source>
        <translation>Bereitstellung %1 wird bereits von einer anderen Stage gestartet.</translation>
    </message>
    <message>
        <source>Deployment %1</source>
        <translation>Bereitstellung %1</translation>
    </message>
    <message>
        <source>Deployment %1: %2 %3.</source>
        <translation>Bereitstellung %1: %2 %3.</translation>
    </message>
    <message>
        <source>Deployment %1: %2 of the traffic go to %3.</source>
        <translation>Bereitstellung %1: %2 des Verkehrs gehen an %3.</translation>
    </message>
    <message>
        <source>Deployments of functions have no %1.</source>
        <translation>Bereitstellungen von Funktionen kennen das Ereignis %1 nicht.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>Direct PUT takes 2,000 calls/s, 500,000 records/s and 5 MiB/s</source>
        <translation>Direct PUT nimmt 2.000 Aufrufe/s, 500.000 Datensätze/s und 5 MiB/s an</translation>
    </message>
    <message>
        <source>Divide the subscriptions between several topics.</source>
        <translation>Verteilen Sie die Abonnements auf mehrere Topics.</translation>
    </message>
    <message>
        <source>Draw a connection from here to a component with this id, or name another one.</source>
        <translation>Zeichnen Sie eine Verbindung von hier zu einer Komponente mit dieser ID, oder nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>Draw a connection from here to one.</source>
        <translation>Zeichnen Sie eine Verbindung von hier zu einer.</translation>
    </message>
    <message>
        <source>Draw a connection from it, or remove it.</source>
        <translation>Zeichnen Sie eine Verbindung, die hier beginnt, oder entfernen Sie die Komponente.</translation>
    </message>
    <message>
        <source>Draw a connection from the stream to it.</source>
        <translation>Zeichnen Sie eine Verbindung vom Stream dorthin.</translation>
    </message>
    <message>
        <source>Draw the connection, or remove the row.</source>
        <translation>Zeichnen Sie die Verbindung, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>EC2 has capacity for the group&apos;s instances again.</source>
        <translation>EC2 hat wieder Kapazität für die Instanzen der Gruppe.</translation>
    </message>
    <message>
        <source>EC2 has no capacity for the group&apos;s instances: launches fail.</source>
        <translation>EC2 hat keine Kapazität für die Instanzen der Gruppe: Starts schlagen fehl.</translation>
    </message>
    <message>
        <source>Edge location %1 of each viewer region can be reached again.</source>
        <translation>Edge-Standort %1 jeder Viewer-Region ist wieder erreichbar.</translation>
    </message>
    <message>
        <source>Edge location %1 of each viewer region is out of reach: its viewers go to the next one, if there is one.</source>
        <translation>Edge-Standort %1 jeder Viewer-Region ist unerreichbar: Seine Viewer gehen zum nächsten, falls es einen gibt.</translation>
    </message>
    <message>
        <source>Encrypt both or none; an existing database is encrypted by restoring an encrypted copy of its snapshot.</source>
        <translation>Verschlüsseln Sie beide oder keine; eine bestehende Datenbank wird verschlüsselt, indem Sie eine verschlüsselte Kopie ihres Snapshots wiederherstellen.</translation>
    </message>
    <message>
        <source>Encrypt it as well.</source>
        <translation>Verschlüsseln Sie sie ebenfalls.</translation>
    </message>
    <message>
        <source>Encryption is chosen when a database is created</source>
        <translation>Die Verschlüsselung wird beim Erstellen einer Datenbank gewählt</translation>
    </message>
    <message>
        <source>Encryption is chosen when a database is created: restore an encrypted copy of its snapshot.</source>
        <translation>Die Verschlüsselung wird beim Erstellen einer Datenbank gewählt: Stellen Sie eine verschlüsselte Kopie ihres Snapshots wieder her.</translation>
    </message>
    <message>
        <source>End it with &quot;:function:&quot; and a component&apos;s id.</source>
        <translation>Beenden Sie ihn mit &quot;:function:&quot; und der ID einer Komponente.</translation>
    </message>
    <message>
        <source>End the branch, and go on after its Parallel or Map.</source>
        <translation>Beenden Sie den Zweig, und machen Sie nach seinem Parallel oder Map weiter.</translation>
    </message>
    <message>
        <source>End the connection at another component.</source>
        <translation>Lassen Sie die Verbindung bei einer anderen Komponente enden.</translation>
    </message>
    <message>
        <source>Endpoints of a VPC are not simulated: no call here says whether it came through one.</source>
        <translation>Endpunkte einer VPC werden nicht simuliert: Kein Aufruf hier sagt, ob er durch einen kam.</translation>
    </message>
    <message>
        <source>Errors of the origin are served from the cache</source>
        <translation>Fehler des Ursprungs werden aus dem Cache ausgeliefert</translation>
    </message>
    <message>
        <source>EventBridge Pipes, which would start executions, are not simulated: put a function between them.</source>
        <translation>EventBridge Pipes, die Ausführungen starten würden, werden nicht simuliert: Setzen Sie eine Funktion dazwischen.</translation>
    </message>
    <message>
        <source>Events that failed go nowhere: there is no connection to the on-failure target</source>
        <translation>Fehlgeschlagene Ereignisse gehen nirgendwohin: Es gibt keine Verbindung zum Ziel bei Fehlschlag</translation>
    </message>
    <message>
        <source>Every environment is gone: the next invocations start cold</source>
        <translation>Alle Umgebungen sind weg: Die nächsten Aufrufe starten kalt</translation>
    </message>
    <message>
        <source>Every object is invalidated, as 1 path</source>
        <translation>Jedes Objekt wird ungültig gemacht, als 1 Pfad</translation>
    </message>
    <message>
        <source>Every text has an empty one at its start.</source>
        <translation>Jeder Text beginnt mit dem leeren Text.</translation>
    </message>
    <message>
        <source>Exchange FromPort and ToPort.</source>
        <translation>Vertauschen Sie FromPort und ToPort.</translation>
    </message>
    <message>
        <source>Executions are started by the AWS API: put API Gateway or a program between them.</source>
        <translation>Ausführungen werden über die AWS-API gestartet: Setzen Sie API Gateway oder ein Programm dazwischen.</translation>
    </message>
    <message>
        <source>Executions fail: %1</source>
        <translation>Ausführungen schlagen fehl: %1</translation>
    </message>
    <message>
        <source>Experiment %1</source>
        <translation>Experiment %1</translation>
    </message>
    <message>
        <source>Expired copies are served because the origin fails</source>
        <translation>Abgelaufene Kopien werden ausgeliefert, weil der Ursprung ausfällt</translation>
    </message>
    <message>
        <source>FIS takes 1 minute to 12 hours: &quot;PT1M&quot; to &quot;PT12H&quot;.</source>
        <translation>FIS nimmt 1 Minute bis 12 Stunden: &quot;PT1M&quot; bis &quot;PT12H&quot;.</translation>
    </message>
    <message>
        <source>FIS takes 2 to 15 minutes: &quot;PT2M&quot; to &quot;PT15M&quot;.</source>
        <translation>FIS nimmt 2 bis 15 Minuten: &quot;PT2M&quot; bis &quot;PT15M&quot;.</translation>
    </message>
    <message>
        <source>Facts: %1</source>
        <translation>Fakten: %1</translation>
    </message>
    <message>
        <source>Failed over %1 after the old primary was lost.</source>
        <translation>Failover abgeschlossen, %1 nach dem Verlust der alten primären Instanz.</translation>
    </message>
    <message>
        <source>Failing over to the %1; it takes %2.</source>
        <translation>Failover auf %1; es dauert %2.</translation>
    </message>
    <message>
        <source>Failing over: the name still leads to the lost primary</source>
        <translation>Failover läuft: Der Name führt noch zur verlorenen primären Instanz</translation>
    </message>
    <message>
        <source>Failover, step %1: %2 for %3 s, %4 so far</source>
        <translation>Failover, Schritt %1: %2 seit %3 s, bisher %4</translation>
    </message>
    <message>
        <source>Failover, step %1: %2, %3, %4</source>
        <translation>Failover, Schritt %1: %2, %3, %4</translation>
    </message>
    <message>
        <source>Failures that the function reports are ignored, its batches deleted</source>
        <translation>Fehler, die die Funktion meldet, werden ignoriert, ihre Stapel gelöscht</translation>
    </message>
    <message>
        <source>Failures that the function reports are ignored, its batches deleted: queues heed them since November 2021</source>
        <translation>Fehler, die die Funktion meldet, werden ignoriert, ihre Stapel gelöscht: Warteschlangen beachten sie seit November 2021</translation>
    </message>
    <message>
        <source>Fall back when it fails</source>
        <translation>Ersatzantwort bei Fehlern</translation>
    </message>
    <message>
        <source>Fault &quot;%1&quot;: &quot;%2&quot; has no security group that anything is connected to.</source>
        <translation>Störung „%1“: „%2“ hat keine Sicherheitsgruppe, mit der etwas verbunden ist.</translation>
    </message>
    <message>
        <source>Fault &quot;%1&quot;: &quot;%2&quot; makes no call under a role.</source>
        <translation>Störung „%1“: „%2“ macht keinen Aufruf unter einer Rolle.</translation>
    </message>
    <message>
        <source>Fault &quot;%1&quot;: nothing leads to or from &quot;%2&quot;.</source>
        <translation>Störung „%1“: Nichts führt zu „%2“ hin oder davon weg.</translation>
    </message>
    <message>
        <source>Fault &quot;%1&quot;: there is no &quot;%2&quot; it could act on.</source>
        <translation>Störung „%1“: „%2“, worauf sie wirken könnte, gibt es nicht.</translation>
    </message>
    <message>
        <source>Fewer than 3 of 6 copies are left</source>
        <translation>Weniger als 3 von 6 Kopien sind übrig</translation>
    </message>
    <message>
        <source>Fewer than 4 of 6 copies: nothing is written</source>
        <translation>Weniger als 4 von 6 Kopien: Nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Fewer than four of six copies are left: nothing can be written.</source>
        <translation>Weniger als vier von sechs Kopien sind übrig: Es kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation>Füllen Sie es aus.</translation>
    </message>
    <message>
        <source>Firehose delivers to S3 and Redshift, and a Lambda function can transform what it delivers; other destinations are not simulated.</source>
        <translation>Firehose liefert an S3 und Redshift, und eine Lambda-Funktion kann umformen, was es liefert; andere Ziele werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Four of six copies are there again.</source>
        <translation>Vier von sechs Kopien sind wieder da.</translation>
    </message>
    <message>
        <source>From %1 to %2 nodes.</source>
        <translation>Von %1 auf %2 Knoten.</translation>
    </message>
    <message>
        <source>From 400 GiB on, gp3 brings 12,000 IOPS.</source>
        <translation>Ab 400 GiB bringt gp3 12.000 IOPS mit.</translation>
    </message>
    <message>
        <source>From 400 GiB on, gp3 brings 500 MiB/s.</source>
        <translation>Ab 400 GiB bringt gp3 500 MiB/s mit.</translation>
    </message>
    <message>
        <source>Function %1 has no provisioned concurrency to scale.</source>
        <translation>Funktion %1 hat keine bereitgestellte Gleichzeitigkeit zum Skalieren.</translation>
    </message>
    <message>
        <source>Function %1 is called as $LATEST, which has no provisioned concurrency to scale.</source>
        <translation>Funktion %1 wird als $LATEST aufgerufen, das keine bereitgestellte Gleichzeitigkeit zum Skalieren hat.</translation>
    </message>
    <message>
        <source>Function %1 is called as $LATEST; traffic shifts between published versions of an alias only.</source>
        <translation>Funktion %1 wird als $LATEST aufgerufen; Verkehr wechselt nur zwischen veröffentlichten Versionen eines Alias.</translation>
    </message>
    <message>
        <source>Functions, programs and Firehose read a stream; a queue, a topic or a bucket can be told of what a function failed on.</source>
        <translation>Funktionen, Programme und Firehose lesen einen Stream; eine Warteschlange, ein Topic oder ein Bucket kann erfahren, woran eine Funktion scheiterte.</translation>
    </message>
    <message>
        <source>Give a request class a body that fits, or change the policy.</source>
        <translation>Geben Sie einer Anfrageklasse einen passenden Nachrichteninhalt, oder ändern Sie die Richtlinie.</translation>
    </message>
    <message>
        <source>Give a request class message attributes that fit, or change the policy.</source>
        <translation>Geben Sie einer Anfrageklasse passende Nachrichtenattribute, oder ändern Sie die Richtlinie.</translation>
    </message>
    <message>
        <source>Give it a &quot;source&quot; and a &quot;destination&quot;.</source>
        <translation>Geben Sie ihr ein &quot;source&quot; und ein &quot;destination&quot;.</translation>
    </message>
    <message>
        <source>Give it a shorter name and say the rest in &quot;Comment&quot;.</source>
        <translation>Geben Sie ihm einen kürzeren Namen, und sagen Sie den Rest in &quot;Comment&quot;.</translation>
    </message>
    <message>
        <source>Give it a value, or leave it out.</source>
        <translation>Geben Sie ihm einen Wert, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Give it one, such as &quot;web-1&quot;.</source>
        <translation>Geben Sie eine an, etwa &quot;web-1&quot;.</translation>
    </message>
    <message>
        <source>Give it the name of one of the template&apos;s targets, or remove it.</source>
        <translation>Geben Sie ihm den Namen eines Ziels der Vorlage, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>Give its path in the revision as &quot;location&quot;.</source>
        <translation>Geben Sie als &quot;location&quot; seinen Pfad in der Revision an.</translation>
    </message>
    <message>
        <source>Give minute, hour, day of month, month and day of week, such as &quot;0 8 * * MON-FRI&quot;; * is any.</source>
        <translation>Geben Sie Minute, Stunde, Tag des Monats, Monat und Wochentag an, etwa &quot;0 8 * * MON-FRI&quot;; * ist jeder Wert.</translation>
    </message>
    <message>
        <source>Give one &quot;End&quot;: true, or add a Succeed or Fail.</source>
        <translation>Geben Sie einem Zustand &quot;End&quot;: true, oder fügen Sie ein Succeed oder Fail hinzu.</translation>
    </message>
    <message>
        <source>Give one another Sid.</source>
        <translation>Geben Sie einer davon eine andere Sid.</translation>
    </message>
    <message>
        <source>Give one for each instance or fewer, the first writer first.</source>
        <translation>Geben Sie eines je Instanz an oder weniger, den ersten Writer zuerst.</translation>
    </message>
    <message>
        <source>Give one of them a weight above 0.</source>
        <translation>Geben Sie einer davon ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>Give one of them another id (%1).</source>
        <translation>Geben Sie einem davon eine andere ID (%1).</translation>
    </message>
    <message>
        <source>Give several kinds of request one class.</source>
        <translation>Geben Sie mehreren Arten von Anfragen eine gemeinsame Klasse.</translation>
    </message>
    <message>
        <source>Give the items as data: &quot;ItemsPath&quot;.</source>
        <translation>Geben Sie die Elemente als Daten an: &quot;ItemsPath&quot;.</translation>
    </message>
    <message>
        <source>Has not recovered %1 after the trigger: goodput %2 of what it was.</source>
        <translation>%1 nach dem Auslöser noch nicht erholt: Der Nutzdurchsatz beträgt %2 des früheren.</translation>
    </message>
    <message>
        <source>Health checks every %1 s do not exist; they are made every 30 s, or every 10 s.</source>
        <translation>Zustandsprüfungen alle %1 s gibt es nicht; sie finden alle 30 s oder alle 10 s statt.</translation>
    </message>
    <message>
        <source>Hedge after</source>
        <translation>Zweitaufruf nach</translation>
    </message>
    <message>
        <source>I/O of the %1 is held while it is backed up</source>
        <translation>I/O (%1) ist angehalten, solange gesichert wird</translation>
    </message>
    <message>
        <source>Import the recording instead, which puts neighbouring points together.</source>
        <translation>Importieren Sie stattdessen die Aufzeichnung; dabei werden benachbarte Punkte zusammengefasst.</translation>
    </message>
    <message>
        <source>In 2020 ElastiCache had no Valkey.</source>
        <translation>2020 hatte ElastiCache kein Valkey.</translation>
    </message>
    <message>
        <source>In 2020 RDS had no Db2.</source>
        <translation>2020 hatte RDS kein Db2.</translation>
    </message>
    <message>
        <source>In 2020 RDS had no Multi-AZ DB clusters.</source>
        <translation>2020 hatte RDS keine Multi-AZ-DB-Cluster.</translation>
    </message>
    <message>
        <source>In 2020 RDS had no gp3 volumes; a run simulates them all the same.</source>
        <translation>2020 hatte RDS keine gp3-Volumes; ein Lauf simuliert sie trotzdem.</translation>
    </message>
    <message>
        <source>In 2020 S3 had no Glacier Instant Retrieval.</source>
        <translation>2020 hatte S3 kein Glacier Instant Retrieval.</translation>
    </message>
    <message>
        <source>In 2020 a Lambda trigger had no maximum concurrency.</source>
        <translation>2020 hatte ein Lambda-Auslöser keine höchste Gleichzeitigkeit.</translation>
    </message>
    <message>
        <source>In 2020 filter policies had no &quot;%1&quot;.</source>
        <translation>2020 hatten Filterrichtlinien kein &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>In 2020 filter policies looked at message attributes only.</source>
        <translation>2020 schauten Filterrichtlinien nur auf Nachrichtenattribute.</translation>
    </message>
    <message>
        <source>In 2020 functions had no URLs; a run simulates one all the same.</source>
        <translation>2020 hatten Funktionen keine URLs; ein Lauf simuliert trotzdem eine.</translation>
    </message>
    <message>
        <source>In 2020 the cross-zone load balancing of an Application Load Balancer could not be turned off.</source>
        <translation>2020 ließ sich die zonenübergreifende Lastverteilung eines Application Load Balancers nicht ausschalten.</translation>
    </message>
    <message>
        <source>In 2020 the interval was 60 s at least: it is 60 s</source>
        <translation>2020 betrug das Intervall mindestens 60 s: Es gelten 60 s</translation>
    </message>
    <message>
        <source>In 2020 there was no on-demand mode</source>
        <translation>2020 gab es keinen On-Demand-Modus</translation>
    </message>
    <message>
        <source>In 2020 there was no on-demand mode; a run simulates it all the same.</source>
        <translation>2020 gab es keinen On-Demand-Modus; ein Lauf simuliert ihn trotzdem.</translation>
    </message>
    <message>
        <source>In flight: %1 messages, the most there may be</source>
        <translation>Unterwegs: %1 Nachrichten, mehr sind nicht möglich</translation>
    </message>
    <message>
        <source>Instances in service: %1 of %2</source>
        <translation>Instanzen in Betrieb: %1 von %2</translation>
    </message>
    <message>
        <source>Insufficient instance capacity: %1 instance waits to be launched.</source>
        <translation>Nicht genug Kapazität für Instanzen: %1 Instanz wartet auf ihren Start.</translation>
    </message>
    <message>
        <source>Insufficient instance capacity: %1 instances wait to be launched.</source>
        <translation>Nicht genug Kapazität für Instanzen: %1 Instanzen warten auf ihren Start.</translation>
    </message>
    <message>
        <source>Invalidated, as %1 paths: %2</source>
        <translation>Ungültig gemacht, als %1 Pfade: %2</translation>
    </message>
    <message>
        <source>Invalidated, as 1 path: %1</source>
        <translation>Ungültig gemacht, als 1 Pfad: %1</translation>
    </message>
    <message>
        <source>InvocationType %1 is not simulated.</source>
        <translation>InvocationType %1 wird nicht simuliert.</translation>
    </message>
    <message>
        <source>It comes again after a time and by a cron expression.</source>
        <translation>Die Wiederholung ist sowohl durch eine Zeit als auch durch einen Cron-Ausdruck bestimmt.</translation>
    </message>
    <message>
        <source>It comes again more often than once a second.</source>
        <translation>Die Wiederholung kommt öfter als einmal je Sekunde.</translation>
    </message>
    <message>
        <source>It compares no key.</source>
        <translation>Kein Schlüssel wird verglichen.</translation>
    </message>
    <message>
        <source>It depends on the item, which is drawn when a request is made; policies are decided before.</source>
        <translation>Es hängt vom Objekt ab, das erst mit der Anfrage gezogen wird; über Richtlinien wird vorher entschieden.</translation>
    </message>
    <message>
        <source>It does not say how long it waits.</source>
        <translation>Sie sagt nicht, wie lange sie wartet.</translation>
    </message>
    <message>
        <source>It does nothing.</source>
        <translation>Die Störung bewirkt nichts.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
    <message>
        <source>It ends nowhere.</source>
        <translation>Die Verbindung endet nirgends.</translation>
    </message>
    <message>
        <source>It follows no alarm, so it never acts.</source>
        <translation>Sie folgt keinem Alarm und wirkt daher nie.</translation>
    </message>
    <message>
        <source>It has %1 bytes; S3 takes at most 64 KB.</source>
        <translation>Die Konfiguration hat %1 Bytes; S3 nimmt höchstens 64 KB an.</translation>
    </message>
    <message>
        <source>It has %1 characters; a policy has at most %2 without blanks.</source>
        <translation>Sie hat %1 Zeichen; eine Richtlinie hat höchstens %2 ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>It has %1 columns instead of at least %2.</source>
        <translation>Die Zeile hat %1 Spalten statt mindestens %2.</translation>
    </message>
    <message>
        <source>It has %1 columns, and #Fields names %2.</source>
        <translation>Die Zeile hat %1 Spalten, und #Fields nennt %2.</translation>
    </message>
    <message>
        <source>It has %1 columns.</source>
        <translation>Die Zeile hat %1 Spalten.</translation>
    </message>
    <message>
        <source>It has %1 filter policies; a topic has %2 at the most.</source>
        <translation>Es hat %1 Filterrichtlinien; ein Topic hat höchstens %2.</translation>
    </message>
    <message>
        <source>It has %1 keys; a filter policy has at most %2.</source>
        <translation>Sie hat %1 Schlüssel; eine Filterrichtlinie hat höchstens %2.</translation>
    </message>
    <message>
        <source>It has %1 rules; there are at most 100.</source>
        <translation>Sie hat %1 Regeln; höchstens 100 sind möglich.</translation>
    </message>
    <message>
        <source>It has 1 column.</source>
        <translation>Die Zeile hat 1 Spalte.</translation>
    </message>
    <message>
        <source>It has a value that only a newer version understands.</source>
        <translation>Hier steht ein Wert, den nur eine neuere Version versteht.</translation>
    </message>
    <message>
        <source>It has both %1 and %2.</source>
        <translation>%1 und %2 stehen beide da.</translation>
    </message>
    <message>
        <source>It has class number %1; at most %2 are possible.</source>
        <translation>Das ist Klasse Nummer %1; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>It has more than %1 stars.</source>
        <translation>Es hat mehr als %1 Sterne.</translation>
    </message>
    <message>
        <source>It has no %1.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>It has no actions.</source>
        <translation>Sie hat keine Aktionen.</translation>
    </message>
    <message>
        <source>It has no effect: the CORS configuration has the rules.</source>
        <translation>Es ist ohne Wirkung: Die Regeln stehen in der CORS-Konfiguration.</translation>
    </message>
    <message>
        <source>It has no id.</source>
        <translation>Die ID fehlt.</translation>
    </message>
    <message>
        <source>It has no protocol.</source>
        <translation>Das Protokoll fehlt.</translation>
    </message>
    <message>
        <source>It has no range of ports.</source>
        <translation>Der Portbereich fehlt.</translation>
    </message>
    <message>
        <source>It has no security group.</source>
        <translation>Die Komponente hat keine Sicherheitsgruppe.</translation>
    </message>
    <message>
        <source>It has no source.</source>
        <translation>Die Quelle fehlt.</translation>
    </message>
    <message>
        <source>It has no stages.</source>
        <translation>Es gibt keine Stages.</translation>
    </message>
    <message>
        <source>It has no statement.</source>
        <translation>Es gibt keine Anweisung.</translation>
    </message>
    <message>
        <source>It has no steps.</source>
        <translation>Es gibt keine Stufen.</translation>
    </message>
    <message>
        <source>It has no stopConditions; FIS wants at least one.</source>
        <translation>Sie hat keine stopConditions; FIS verlangt mindestens eine.</translation>
    </message>
    <message>
        <source>It has no table: DAX answers for the DynamoDB table it is connected to.</source>
        <translation>Es fehlt eine Tabelle: DAX antwortet für die DynamoDB-Tabelle, mit der es verbunden ist.</translation>
    </message>
    <message>
        <source>It has no target.</source>
        <translation>Das Ziel fehlt.</translation>
    </message>
    <message>
        <source>It has no targets, so it does nothing.</source>
        <translation>Die Aktion hat keine Ziele und tut daher nichts.</translation>
    </message>
    <message>
        <source>It has no type.</source>
        <translation>Der Typ fehlt.</translation>
    </message>
    <message>
        <source>It has one destination and one function; other connections get nothing</source>
        <translation>Es hat ein Ziel und eine Funktion; andere Verbindungen bekommen nichts</translation>
    </message>
    <message>
        <source>It has texts and numbers.</source>
        <translation>Sie hat Texte und Zahlen.</translation>
    </message>
    <message>
        <source>It has two sources.</source>
        <translation>Es gibt zwei Quellen.</translation>
    </message>
    <message>
        <source>It holds settings of a newer version.</source>
        <translation>Hier stehen Einstellungen einer neueren Version.</translation>
    </message>
    <message>
        <source>It is %1; it must be an object.</source>
        <translation>Hier steht %1; erwartet wird ein Objekt.</translation>
    </message>
    <message>
        <source>It is a fault of: %1.</source>
        <translation>Diese Störung haben: %1.</translation>
    </message>
    <message>
        <source>It is available, and empty.</source>
        <translation>Sie ist verfügbar und leer.</translation>
    </message>
    <message>
        <source>It is available, with %1 keys.</source>
        <translation>Der Cluster ist verfügbar, mit %1 Schlüsseln.</translation>
    </message>
    <message>
        <source>It is available.</source>
        <translation>Sie ist verfügbar.</translation>
    </message>
    <message>
        <source>It is available; what is touched for the first time comes from S3.</source>
        <translation>Sie ist verfügbar; was zum ersten Mal gebraucht wird, kommt aus S3.</translation>
    </message>
    <message>
        <source>It is deleted with its Elastic Beanstalk environment, and made anew: empty. What was in it is gone, automated backups too.</source>
        <translation>Sie wird mit ihrer Elastic-Beanstalk-Umgebung gelöscht und neu angelegt: leer. Was in ihr war, ist weg, automatische Sicherungen ebenfalls.</translation>
    </message>
    <message>
        <source>It is its own dead-letter queue.</source>
        <translation>Sie ist ihre eigene Dead-Letter-Queue.</translation>
    </message>
    <message>
        <source>It is kept as it is, but cannot be shown or simulated; open the file with the version that wrote it.</source>
        <translation>Er bleibt erhalten, kann aber nicht gezeigt oder simuliert werden; öffnen Sie die Datei mit der Version, die sie geschrieben hat.</translation>
    </message>
    <message>
        <source>It is kept when you save, but has no effect.</source>
        <translation>Beim Speichern bleibt sie erhalten, hat aber keine Wirkung.</translation>
    </message>
    <message>
        <source>It is kept when you save.</source>
        <translation>Beim Speichern bleibt er erhalten.</translation>
    </message>
    <message>
        <source>It is loaded from a backup</source>
        <translation>Der Cluster wird aus einer Sicherung geladen</translation>
    </message>
    <message>
        <source>It is made anew, with its Elastic Beanstalk environment</source>
        <translation>Sie wird mit ihrer Elastic-Beanstalk-Umgebung neu angelegt</translation>
    </message>
    <message>
        <source>It is neither a text nor a list of texts.</source>
        <translation>Das ist weder ein Text noch eine Liste von Texten.</translation>
    </message>
    <message>
        <source>It is neither a text nor a number.</source>
        <translation>Es ist weder ein Text noch eine Zahl.</translation>
    </message>
    <message>
        <source>It is neither true nor false.</source>
        <translation>Der Wert ist weder true noch false.</translation>
    </message>
    <message>
        <source>It is no JSON: %1.</source>
        <translation>Das ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>It is no comparison of numbers.</source>
        <translation>Es ist kein Vergleich von Zahlen.</translation>
    </message>
    <message>
        <source>It is no list of rules.</source>
        <translation>Das ist keine Liste von Regeln.</translation>
    </message>
    <message>
        <source>It is no list of statements.</source>
        <translation>Das ist keine Liste von Anweisungen.</translation>
    </message>
    <message>
        <source>It is no list of texts.</source>
        <translation>Es ist keine Liste von Texten.</translation>
    </message>
    <message>
        <source>It is no name of an attribute.</source>
        <translation>Es ist kein Name eines Attributs.</translation>
    </message>
    <message>
        <source>It is no number of whole seconds.</source>
        <translation>Das ist keine Zahl in ganzen Sekunden.</translation>
    </message>
    <message>
        <source>It is no number.</source>
        <translation>Der Wert ist keine Zahl.</translation>
    </message>
    <message>
        <source>It is no port.</source>
        <translation>Das ist kein Port.</translation>
    </message>
    <message>
        <source>It is no range of addresses.</source>
        <translation>Das ist kein Adressbereich.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>Das ist kein Text.</translation>
    </message>
    <message>
        <source>It is not a finite number.</source>
        <translation>Das ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>It is restored as a new database</source>
        <translation>Wiederherstellung als neue Datenbank läuft</translation>
    </message>
    <message>
        <source>It is restored from an encrypted database, and what is encrypted stays so.</source>
        <translation>Sie wird aus einer verschlüsselten Datenbank wiederhergestellt, und was verschlüsselt ist, bleibt es.</translation>
    </message>
    <message>
        <source>It is restored from an unencrypted database to a point in time, which leaves it unencrypted.</source>
        <translation>Sie wird aus einer unverschlüsselten Datenbank zu einem Zeitpunkt wiederhergestellt und bleibt damit unverschlüsselt.</translation>
    </message>
    <message>
        <source>It is scaled, and its provisioned concurrency of %1 is not between %2 and %3.</source>
        <translation>Die Funktion wird skaliert, und ihre bereitgestellte Gleichzeitigkeit von %1 liegt nicht zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>It is taken from the standby; nobody waits.</source>
        <translation>Gesichert wird die Standby; niemand wartet.</translation>
    </message>
    <message>
        <source>It is the target of %1 Network Load Balancers; AWS allows two.</source>
        <translation>Er ist das Ziel von %1 Network Load Balancern; AWS erlaubt zwei.</translation>
    </message>
    <message>
        <source>It lets through no request class that the connection carries, so nothing is delivered.</source>
        <translation>Sie lässt keine Anfrageklasse durch, die die Verbindung überträgt, daher wird nichts zugestellt.</translation>
    </message>
    <message>
        <source>It lies beyond the canvas, which ends at 10,000,000.</source>
        <translation>Das liegt außerhalb der Zeichenfläche, die bei 10.000.000 endet.</translation>
    </message>
    <message>
        <source>It makes no call that a policy is asked about.</source>
        <translation>Die Komponente macht keinen Aufruf, für den eine Richtlinie geprüft wird.</translation>
    </message>
    <message>
        <source>It names no alarm.</source>
        <translation>Sie nennt keinen Alarm.</translation>
    </message>
    <message>
        <source>It names no key.</source>
        <translation>Es nennt keinen Schlüssel.</translation>
    </message>
    <message>
        <source>It names nobody.</source>
        <translation>Niemand ist genannt.</translation>
    </message>
    <message>
        <source>It names resources by ARN and by tag; FIS takes one of both.</source>
        <translation>Es nennt Ressourcen nach ARN und nach Tag; FIS nimmt eines von beiden.</translation>
    </message>
    <message>
        <source>It starts nowhere.</source>
        <translation>Die Verbindung beginnt nirgends.</translation>
    </message>
    <message>
        <source>It tracks no component&apos;s metric.</source>
        <translation>Sie verfolgt von keiner Komponente eine Metrik.</translation>
    </message>
    <message>
        <source>It tracks no metric.</source>
        <translation>Sie verfolgt keine Metrik.</translation>
    </message>
    <message>
        <source>It would close a loop of calls, %1 -&gt; %2; calls that wait for each other never end.</source>
        <translation>Die Verbindung würde eine Aufrufschleife schließen, %1 -&gt; %2; Aufrufe, die aufeinander warten, enden nie.</translation>
    </message>
    <message>
        <source>Items have no attributes here, only a size.</source>
        <translation>Objekte haben hier keine Attribute, nur eine Größe.</translation>
    </message>
    <message>
        <source>Items read from S3 are not simulated.</source>
        <translation>Aus S3 gelesene Elemente werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Its API has no internal errors any more.</source>
        <translation>Die API hat keine internen Fehler mehr.</translation>
    </message>
    <message>
        <source>Its API is available again.</source>
        <translation>Die API ist wieder verfügbar.</translation>
    </message>
    <message>
        <source>Its API throttles for its quotas only again.</source>
        <translation>Die API drosselt wieder nur wegen ihrer Kontingente.</translation>
    </message>
    <message>
        <source>Its I/O is held meanwhile.</source>
        <translation>Ihre I/O ist währenddessen angehalten.</translation>
    </message>
    <message>
        <source>Its deletion is cancelled; it stays disabled until it is enabled.</source>
        <translation>Seine Löschung ist abgebrochen; er bleibt deaktiviert, bis er aktiviert wird.</translation>
    </message>
    <message>
        <source>Its filter %1 is not looked at.</source>
        <translation>Sein Filter %1 wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Its least provisioned concurrency of %1 is above the most of %2.</source>
        <translation>Die kleinste bereitgestellte Gleichzeitigkeit von %1 liegt über der größten von %2.</translation>
    </message>
    <message>
        <source>Its lists have more than %1 combinations: the lengths of all lists multiplied, each with the depth of its key, and added up over $or.</source>
        <translation>Ihre Listen haben mehr als %1 Kombinationen: die Längen aller Listen multipliziert, jede mit der Tiefe ihres Schlüssels, und über $or addiert.</translation>
    </message>
    <message>
        <source>Its policy denies writes without %1</source>
        <translation>Seine Richtlinie verbietet Schreibzugriffe ohne %1</translation>
    </message>
    <message>
        <source>Its readers are stopped</source>
        <translation>Die Leser sind angehalten</translation>
    </message>
    <message>
        <source>Its settings are damaged.</source>
        <translation>Die Einstellungen sind beschädigt.</translation>
    </message>
    <message>
        <source>Its time is before that of the line above.</source>
        <translation>Die Zeit liegt vor der in der Zeile darüber.</translation>
    </message>
    <message>
        <source>Its wildcards have %1 points; %2 are the most.</source>
        <translation>Ihre Wildcards haben %1 Punkte; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>JSONata is not simulated: the whole machine is not evaluated at all.</source>
        <translation>JSONata wird nicht simuliert: Der ganze Zustandsautomat wird gar nicht ausgewertet.</translation>
    </message>
    <message>
        <source>JSONata is not simulated: this state is not evaluated at all.</source>
        <translation>JSONata wird nicht simuliert: Dieser Zustand wird gar nicht ausgewertet.</translation>
    </message>
    <message>
        <source>Journal: %1</source>
        <translation>Journal: %1</translation>
    </message>
    <message>
        <source>KMS&apos;s request quota is used up: 400 ThrottlingException</source>
        <translation>Das Anfragekontingent von KMS ist aufgebraucht: 400 ThrottlingException</translation>
    </message>
    <message>
        <source>Keep CidrIp or SourceSecurityGroupId, and add a rule for the other.</source>
        <translation>Behalten Sie CidrIp oder SourceSecurityGroupId, und fügen Sie für die andere Quelle eine Regel hinzu.</translation>
    </message>
    <message>
        <source>Keep it in S3 or a database.</source>
        <translation>Halten Sie ihn in S3 oder einer Datenbank.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalten Sie eines davon.</translation>
    </message>
    <message>
        <source>Keep the value in the data: &quot;ResultPath&quot; or a Pass.</source>
        <translation>Behalten Sie den Wert in den Daten: &quot;ResultPath&quot; oder ein Pass.</translation>
    </message>
    <message>
        <source>Kept, not acted on: %1 of the scope %2.</source>
        <translation>Behalten, aber ohne Wirkung: %1 mit dem Geltungsbereich %2.</translation>
    </message>
    <message>
        <source>Kept, not acted on: %1.</source>
        <translation>Behalten, aber ohne Wirkung: %1.</translation>
    </message>
    <message>
        <source>Kept, not looked at: its parameter %1 of %2.</source>
        <translation>Behalten, aber nicht beachtet: der Parameter %1 mit dem Wert %2.</translation>
    </message>
    <message>
        <source>Lambda gives up records that are at least 60 s old.</source>
        <translation>Lambda gibt Datensätze auf, die mindestens 60 s alt sind.</translation>
    </message>
    <message>
        <source>Lambda&apos;s lowest maximum concurrency is 2.</source>
        <translation>Lambda erlaubt als höchste Gleichzeitigkeit mindestens 2.</translation>
    </message>
    <message>
        <source>Leave InvocationType out.</source>
        <translation>Lassen Sie InvocationType weg.</translation>
    </message>
    <message>
        <source>Leave it empty, or draw the connection it is meant for.</source>
        <translation>Lassen Sie das Feld leer, oder zeichnen Sie die Verbindung, für die es gedacht ist.</translation>
    </message>
    <message>
        <source>Leave it empty, or write these origins into the configuration.</source>
        <translation>Lassen Sie es leer, oder schreiben Sie diese Ursprünge in die Konfiguration.</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Lassen Sie es weg</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Leave out blanks, hyphens and the like.</source>
        <translation>Lassen Sie Leerzeichen, Bindestriche und Ähnliches weg.</translation>
    </message>
    <message>
        <source>Leave some out, or add a subscription that looks at them.</source>
        <translation>Lassen Sie einige weg, oder fügen Sie ein Abonnement hinzu, das auf sie schaut.</translation>
    </message>
    <message>
        <source>Leave the condition out, and choose the bucket&apos;s storage class.</source>
        <translation>Lassen Sie die Bedingung weg, und stellen Sie die Speicherklasse am Bucket ein.</translation>
    </message>
    <message>
        <source>Leave the condition out, or the statement that would not hold at the date you think of.</source>
        <translation>Lassen Sie die Bedingung weg, oder die Anweisung, die zum gedachten Datum nicht gelten würde.</translation>
    </message>
    <message>
        <source>Leave the condition out.</source>
        <translation>Lassen Sie die Bedingung weg.</translation>
    </message>
    <message>
        <source>Leave the function&apos;s second version empty.</source>
        <translation>Lassen Sie die zweite Version der Funktion leer.</translation>
    </message>
    <message>
        <source>Let a connection carry it, or take it out of the request classes that are sent.</source>
        <translation>Lassen Sie eine Verbindung sie übertragen, oder nehmen Sie sie aus den gesendeten Anfrageklassen.</translation>
    </message>
    <message>
        <source>Let a connection carry it.</source>
        <translation>Lassen Sie eine Verbindung sie übertragen.</translation>
    </message>
    <message>
        <source>Let each step begin where the one before ends.</source>
        <translation>Lassen Sie jede Stufe beginnen, wo die vorige endet.</translation>
    </message>
    <message>
        <source>Let it end later, as in 03:00-03:30.</source>
        <translation>Lassen Sie es später enden, etwa 03:00-03:30.</translation>
    </message>
    <message>
        <source>Let it end later, as in 03:00-04:00.</source>
        <translation>Lassen Sie es später enden, etwa 03:00-04:00.</translation>
    </message>
    <message>
        <source>Let one rule have several origins, or an origin a *.</source>
        <translation>Geben Sie einer Regel mehrere Ursprünge, oder einem Ursprung einen *.</translation>
    </message>
    <message>
        <source>Let one stand for all scripts of the event.</source>
        <translation>Lassen Sie einen für alle Skripte des Ereignisses stehen.</translation>
    </message>
    <message>
        <source>Let the Task call a function or a queue.</source>
        <translation>Lassen Sie den Task eine Funktion oder eine Warteschlange aufrufen.</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>Line %1, column %2, %3: %4</source>
        <translation>Zeile %1, Spalte %2, %3: %4</translation>
    </message>
    <message>
        <source>Line %1, column %2, state &quot;%3&quot;, %4: %5</source>
        <translation>Zeile %1, Spalte %2, Zustand „%3“, %4: %5</translation>
    </message>
    <message>
        <source>Line %1, column %2, state &quot;%3&quot;: %4</source>
        <translation>Zeile %1, Spalte %2, Zustand „%3“: %4</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Log these fields too, or choose another file.</source>
        <translation>Protokollieren Sie auch diese Felder, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Lower it, or raise &quot;TimeoutSeconds&quot;.</source>
        <translation>Senken Sie es, oder erhöhen Sie &quot;TimeoutSeconds&quot;.</translation>
    </message>
    <message>
        <source>Lower it, or use 0.</source>
        <translation>Senken Sie sie, oder verwenden Sie 0.</translation>
    </message>
    <message>
        <source>Lower it.</source>
        <translation>Verringern Sie es.</translation>
    </message>
    <message>
        <source>Lower the least or raise the most.</source>
        <translation>Senken Sie die kleinste, oder erhöhen Sie die größte.</translation>
    </message>
    <message>
        <source>Lower the minimum or raise the maximum.</source>
        <translation>Senken Sie das Minimum, oder erhöhen Sie das Maximum.</translation>
    </message>
    <message>
        <source>Lower the timeout or raise the interval.</source>
        <translation>Senken Sie die Zeitgrenze oder heben Sie das Intervall an.</translation>
    </message>
    <message>
        <source>Lower their shares to 1 in sum.</source>
        <translation>Senken Sie ihre Anteile auf 1 in der Summe.</translation>
    </message>
    <message>
        <source>Lower their timeouts.</source>
        <translation>Verringern Sie ihre Zeitgrenzen.</translation>
    </message>
    <message>
        <source>Make it as long or longer.</source>
        <translation>Machen Sie sie ebenso lang oder länger.</translation>
    </message>
    <message>
        <source>Make the workflow a Standard one, or leave out what stands behind the dot.</source>
        <translation>Machen Sie den Workflow zu einem Standard-Workflow, oder lassen Sie weg, was hinter dem Punkt steht.</translation>
    </message>
    <message>
        <source>Memcached has no backups.</source>
        <translation>Memcached hat keine Sicherungen.</translation>
    </message>
    <message>
        <source>Memory full and no key may be evicted: %1 writes refused</source>
        <translation>Speicher voll, und kein Schlüssel darf verdrängt werden: %1 Schreibzugriffe abgewiesen</translation>
    </message>
    <message>
        <source>Memory: %1 of %2 MiB in use</source>
        <translation>Speicher: %1 von %2 MiB belegt</translation>
    </message>
    <message>
        <source>Memory: %1 of %2 MiB in use, and %3 % of the CPU time goes into collecting garbage</source>
        <translation>Speicher: %1 von %2 MiB belegt, und %3 % der CPU-Zeit gehen in die Garbage Collection</translation>
    </message>
    <message>
        <source>Mend it here; what follows is not read.</source>
        <translation>Korrigieren Sie es hier; was folgt, wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Mend the name, or call your error otherwise.</source>
        <translation>Korrigieren Sie den Namen, oder nennen Sie Ihren Fehler anders.</translation>
    </message>
    <message>
        <source>Mend these first.</source>
        <translation>Beheben Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Minimum is above maximum.</source>
        <translation>Das Minimum liegt über dem Maximum.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>More is in flight, or kept, than a run may hold; lower the load, raise the capacity, or use fewer hosts, items or instances.</source>
        <translation>Es ist mehr unterwegs oder aufbewahrt, als ein Lauf halten darf; senken Sie die Last, erhöhen Sie die Kapazität oder nehmen Sie weniger Rechner, Objekte oder Instanzen.</translation>
    </message>
    <message>
        <source>More than %1 requests a second for each provisioned environment: the others take the rest</source>
        <translation>Mehr als %1 Anfragen je Sekunde für jede bereitgestellte Umgebung: Die anderen übernehmen den Rest</translation>
    </message>
    <message>
        <source>More than %1 requests a second</source>
        <translation>Mehr als %1 Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>More than 90 shards need a higher quota.</source>
        <translation>Mehr als 90 Shards brauchen ein höheres Kontingent.</translation>
    </message>
    <message>
        <source>Move %1 into the VPC; functions can run there too.</source>
        <translation>Verschieben Sie %1 in die VPC; auch Funktionen können dort laufen.</translation>
    </message>
    <message>
        <source>Move &quot;Next&quot; outwards.</source>
        <translation>Verschieben Sie &quot;Next&quot; nach außen.</translation>
    </message>
    <message>
        <source>Move it into the body, which may be nested.</source>
        <translation>Verschieben Sie es in den Nachrichteninhalt, der verschachtelt sein darf.</translation>
    </message>
    <message>
        <source>Move it to the end of the list.</source>
        <translation>Verschieben Sie es ans Ende der Liste.</translation>
    </message>
    <message>
        <source>Name a KMS component, or leave it empty for AWS&apos;s own key.</source>
        <translation>Nennen Sie eine KMS-Komponente, oder lassen Sie das Feld leer für den Schlüssel von AWS.</translation>
    </message>
    <message>
        <source>Name a component (SourceSecurityGroupId), the VPC (%1) or everybody (0.0.0.0/0).</source>
        <translation>Nennen Sie eine Komponente (SourceSecurityGroupId), die VPC (%1) oder alle (0.0.0.0/0).</translation>
    </message>
    <message>
        <source>Name a component of that kind, or write only the id of this one as Resource.</source>
        <translation>Nennen Sie eine Komponente dieser Art, oder schreiben Sie nur die ID von dieser als Resource.</translation>
    </message>
    <message>
        <source>Name a component, a connection or an Availability Zone.</source>
        <translation>Nennen Sie eine Komponente, eine Verbindung oder eine Availability Zone.</translation>
    </message>
    <message>
        <source>Name a queue, a topic or a bucket.</source>
        <translation>Nennen Sie eine Warteschlange, ein Topic oder einen Bucket.</translation>
    </message>
    <message>
        <source>Name a state beside this one, or add it.</source>
        <translation>Nennen Sie einen Zustand neben diesem, oder fügen Sie ihn hinzu.</translation>
    </message>
    <message>
        <source>Name a subscriber, or remove the row.</source>
        <translation>Nennen Sie einen Abonnenten, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Name alarms, and the states they may be in: &quot;OK&quot;.</source>
        <translation>Nennen Sie Alarme und die Zustände, in denen sie sein dürfen: &quot;OK&quot;.</translation>
    </message>
    <message>
        <source>Name another action of this template.</source>
        <translation>Nennen Sie eine andere Aktion dieser Vorlage.</translation>
    </message>
    <message>
        <source>Name it in %1 or %2.</source>
        <translation>Nennen Sie sie in %1 oder %2.</translation>
    </message>
    <message>
        <source>Name it in %1.</source>
        <translation>Nennen Sie sie in %1.</translation>
    </message>
    <message>
        <source>Name it in the &quot;Next&quot; of another state, or remove it.</source>
        <translation>Nennen Sie ihn im &quot;Next&quot; eines anderen Zustands, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Name one of the template&apos;s targets.</source>
        <translation>Nennen Sie eines der Ziele der Vorlage.</translation>
    </message>
    <message>
        <source>Name one of them, or -1: the service chooses.</source>
        <translation>Nennen Sie eine davon oder -1: Der Dienst wählt.</translation>
    </message>
    <message>
        <source>Name the component it ends at, or remove it.</source>
        <translation>Nennen Sie die Komponente, bei der sie endet, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Name the component it starts at, or remove it.</source>
        <translation>Nennen Sie die Komponente, bei der sie beginnt, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Name the first state: &quot;StartAt&quot;: &quot;First&quot;.</source>
        <translation>Nennen Sie den ersten Zustand: &quot;StartAt&quot;: &quot;First&quot;.</translation>
    </message>
    <message>
        <source>Name the next state in &quot;Next&quot;, or write &quot;End&quot;: true.</source>
        <translation>Nennen Sie den nächsten Zustand in &quot;Next&quot;, oder schreiben Sie &quot;End&quot;: true.</translation>
    </message>
    <message>
        <source>Name the next state in &quot;Next&quot;.</source>
        <translation>Nennen Sie den nächsten Zustand in &quot;Next&quot;.</translation>
    </message>
    <message>
        <source>Name the role by aws:PrincipalArn.</source>
        <translation>Nennen Sie die Rolle mit aws:PrincipalArn.</translation>
    </message>
    <message>
        <source>Name the state that goes on after this error.</source>
        <translation>Nennen Sie den Zustand, der nach diesem Fehler weitermacht.</translation>
    </message>
    <message>
        <source>Name the state this rule leads to.</source>
        <translation>Nennen Sie den Zustand, zu dem diese Regel führt.</translation>
    </message>
    <message>
        <source>Name the whole table in Resource, or leave the condition out.</source>
        <translation>Nennen Sie in Resource die ganze Tabelle, oder lassen Sie die Bedingung weg.</translation>
    </message>
    <message>
        <source>Name what does the work: the id of a component this one is connected to, or an ARN.</source>
        <translation>Nennen Sie, was die Arbeit erledigt: die ID einer Komponente, mit der diese verbunden ist, oder einen ARN.</translation>
    </message>
    <message>
        <source>Name who may call by aws:PrincipalArn, or let inbound rules of security groups decide.</source>
        <translation>Nennen Sie mit aws:PrincipalArn, wer aufrufen darf, oder lassen Sie eingehende Regeln von Sicherheitsgruppen entscheiden.</translation>
    </message>
    <message>
        <source>Names are unique in the whole machine, nested states too: rename one.</source>
        <translation>Namen sind im ganzen Zustandsautomaten eindeutig, auch die verschachtelter Zustände: Benennen Sie einen um.</translation>
    </message>
    <message>
        <source>New environments come more slowly than they are asked for</source>
        <translation>Neue Umgebungen kommen langsamer hinzu, als sie angefordert werden</translation>
    </message>
    <message>
        <source>New executions run by the new definition; %1 that run go on by theirs.</source>
        <translation>Neue Ausführungen laufen nach der neuen Definition; %1 laufende machen nach ihrer weiter.</translation>
    </message>
    <message>
        <source>No Application Load Balancer is in front of %1 that could split its traffic.</source>
        <translation>Vor %1 steht kein Application Load Balancer, der seinen Verkehr aufteilen könnte.</translation>
    </message>
    <message>
        <source>No Application Load Balancer is in front of %1.</source>
        <translation>Vor %1 steht kein Application Load Balancer.</translation>
    </message>
    <message>
        <source>No Availability Zone of the group is up; %1 instances wait to be launched.</source>
        <translation>Keine Availability Zone der Gruppe ist verfügbar; %1 Instanzen warten auf ihren Start.</translation>
    </message>
    <message>
        <source>No alarm of the design is %1; it is not asked.</source>
        <translation>Im Entwurf gibt es den Alarm %1 nicht; er wird nicht abgefragt.</translation>
    </message>
    <message>
        <source>No alarm of the design is %1; it never stops the experiment.</source>
        <translation>Im Entwurf gibt es den Alarm %1 nicht; er beendet das Experiment nie.</translation>
    </message>
    <message>
        <source>No connection of %1 carries request class %2: such requests end as dropped.</source>
        <translation>Keine Verbindung von %1 überträgt die Anfrageklasse %2: Solche Anfragen werden verworfen.</translation>
    </message>
    <message>
        <source>No connection of &quot;%1&quot; carries request class &quot;%2&quot;, which is replayed: such requests end as dropped.</source>
        <translation>Keine Verbindung von „%1“ überträgt die Anfrageklasse „%2“, die wiederholt wird: Solche Anfragen werden verworfen.</translation>
    </message>
    <message>
        <source>No data key is kept, so there are no uses to count.</source>
        <translation>Kein Datenschlüssel wird behalten, daher gibt es keine Verwendungen zu zählen.</translation>
    </message>
    <message>
        <source>No error is called %1: names that begin with &quot;States.&quot; are the language&apos;s own.</source>
        <translation>Kein Fehler heißt %1: Namen, die mit &quot;States.&quot; beginnen, gehören der Sprache selbst.</translation>
    </message>
    <message>
        <source>No instance is in service: %1 of %2</source>
        <translation>Keine Instanz ist in Betrieb: %1 von %2</translation>
    </message>
    <message>
        <source>No instance is registered: every request gets a 503</source>
        <translation>Keine Instanz ist angemeldet: Jede Anfrage bekommt 503</translation>
    </message>
    <message>
        <source>No instance runs on Spot capacity.</source>
        <translation>Keine Instanz läuft auf Spot-Kapazität.</translation>
    </message>
    <message>
        <source>No line #Fields stands above it.</source>
        <translation>Darüber steht keine Zeile #Fields.</translation>
    </message>
    <message>
        <source>No more than %1 environments can be provisioned: AWS keeps at least 100 of the account&apos;s concurrency unreserved</source>
        <translation>Mehr als %1 Umgebungen können nicht bereitgestellt werden: AWS lässt von der Gleichzeitigkeit des Kontos mindestens 100 unreserviert</translation>
    </message>
    <message>
        <source>No node is left: all calls fail until one is replaced</source>
        <translation>Kein Knoten ist übrig: Alle Aufrufe schlagen fehl, bis einer ersetzt ist</translation>
    </message>
    <message>
        <source>No notification reaches its subscriber: each try fails (503).</source>
        <translation>Keine Benachrichtigung erreicht ihren Abonnenten: Jeder Versuch schlägt fehl (503).</translation>
    </message>
    <message>
        <source>No number is in that range.</source>
        <translation>In diesem Bereich liegt keine Zahl.</translation>
    </message>
    <message>
        <source>No object has the path %1, which counts all the same.%2</source>
        <translation>Kein Objekt hat den Pfad %1, der trotzdem zählt.%2</translation>
    </message>
    <message>
        <source>No place for %1 more instances until draining ones have ended.</source>
        <translation>Kein Platz für %1 weitere Instanzen, bis die, die gerade entleert werden, beendet sind.</translation>
    </message>
    <message>
        <source>No record is healthy: answers are given as if all were</source>
        <translation>Kein Eintrag ist gesund: Es wird geantwortet, als wären es alle</translation>
    </message>
    <message>
        <source>No service here has this fault; the experiment goes on as if it had been done.</source>
        <translation>Kein Dienst hat hier diese Störung; das Experiment geht weiter, als wäre sie ausgelöst worden.</translation>
    </message>
    <message>
        <source>No state leads to %1.</source>
        <translation>Kein Zustand führt zu %1.</translation>
    </message>
    <message>
        <source>No target is healthy: every request gets a 503</source>
        <translation>Kein Ziel ist gesund: Jede Anfrage bekommt 503</translation>
    </message>
    <message>
        <source>No target is healthy: requests go to all %1 of them.</source>
        <translation>Kein Ziel ist gesund: Anfragen gehen an alle %1.</translation>
    </message>
    <message>
        <source>No target is healthy: requests go to all %1 targets</source>
        <translation>Kein Ziel ist gesund: Anfragen gehen an alle %1 Ziele</translation>
    </message>
    <message>
        <source>No target is registered: every connection is reset</source>
        <translation>Kein Ziel ist angemeldet: Jede Verbindung wird zurückgesetzt</translation>
    </message>
    <message>
        <source>No target is registered: every request gets a 503</source>
        <translation>Kein Ziel ist angemeldet: Jede Anfrage bekommt 503</translation>
    </message>
    <message>
        <source>Nobody is told of events that went well: there is no connection to the on-success target</source>
        <translation>Niemand erfährt von gelungenen Ereignissen: Es gibt keine Verbindung zum Ziel bei Erfolg</translation>
    </message>
    <message>
        <source>Nobody makes a call to it that a policy is asked about.</source>
        <translation>Niemand ruft die Komponente so auf, dass eine Richtlinie geprüft würde.</translation>
    </message>
    <message>
        <source>Nobody takes over here, so no cache has to warm up.</source>
        <translation>Hier übernimmt niemand, also muss kein Cache warm werden.</translation>
    </message>
    <message>
        <source>Nobody used a transient cluster for a minute; it is gone.</source>
        <translation>Ein vorübergehender Cluster wurde eine Minute lang nicht benutzt; er ist weg.</translation>
    </message>
    <message>
        <source>Nobody uses the old address any more, and calls do not succeed yet at the rate they are asked at.</source>
        <translation>Niemand verwendet die alte Adresse mehr, aber Aufrufe gelingen noch nicht so schnell, wie sie eintreffen.</translation>
    </message>
    <message>
        <source>Nobody waits for it.</source>
        <translation>Niemand wartet darauf.</translation>
    </message>
    <message>
        <source>Node %1 is back</source>
        <translation>Knoten %1 ist zurück</translation>
    </message>
    <message>
        <source>Node %1 is back, empty</source>
        <translation>Knoten %1 ist zurück, aber leer</translation>
    </message>
    <message>
        <source>Node %1 is lost and clients do not know it yet</source>
        <translation>Knoten %1 ist verloren, und Clients wissen es noch nicht</translation>
    </message>
    <message>
        <source>Node %1 is lost</source>
        <translation>Knoten %1 ist verloren</translation>
    </message>
    <message>
        <source>Node %1 is the new primary</source>
        <translation>Knoten %1 ist der neue primäre Knoten</translation>
    </message>
    <message>
        <source>Node %1: %2 vCPUs are busy, %3 requests wait</source>
        <translation>Knoten %1: %2 vCPUs sind beschäftigt, %3 Anfragen warten</translation>
    </message>
    <message>
        <source>None of these states is the last one: this never ends.</source>
        <translation>Keiner dieser Zustände ist der letzte: Der Ablauf endet nie.</translation>
    </message>
    <message>
        <source>Nothing but the data could say which of these the Task calls: %1.</source>
        <translation>Nur die Daten könnten sagen, welche dieser Komponenten der Task aufruft: %1.</translation>
    </message>
    <message>
        <source>Nothing can be written into the context object.</source>
        <translation>In das Kontextobjekt kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing in &quot;Parameters&quot; says which component it calls.</source>
        <translation>Nichts in &quot;Parameters&quot; sagt, welche Komponente er aufruft.</translation>
    </message>
    <message>
        <source>Nothing in &quot;Parameters&quot; says whose token it is.</source>
        <translation>Nichts in &quot;Parameters&quot; sagt, wessen Token es ist.</translation>
    </message>
    <message>
        <source>Nothing in a store takes messages.</source>
        <translation>In einem Speicher nimmt nichts Nachrichten an.</translation>
    </message>
    <message>
        <source>Nothing in the design is called %1.%2</source>
        <translation>Nichts im Entwurf heißt %1.%2</translation>
    </message>
    <message>
        <source>Nothing is connected to it.</source>
        <translation>Nichts ist mit der Komponente verbunden.</translation>
    </message>
    <message>
        <source>Nothing is delivered to %1: a FIFO topic has SQS queues only</source>
        <translation>Nichts wird an %1 zugestellt: Ein FIFO-Topic hat nur SQS-Warteschlangen</translation>
    </message>
    <message>
        <source>Nothing is delivered to %1: only a FIFO topic can send to a FIFO queue</source>
        <translation>Nichts wird an %1 zugestellt: Nur ein FIFO-Topic kann an eine FIFO-Warteschlange senden</translation>
    </message>
    <message>
        <source>Nothing is read from it: its stream is off</source>
        <translation>Nichts wird daraus gelesen: Der Stream ist aus</translation>
    </message>
    <message>
        <source>Notifications are given up: %1 until now</source>
        <translation>Benachrichtigungen werden aufgegeben: bisher %1</translation>
    </message>
    <message>
        <source>Notifications reach the subscribers again.</source>
        <translation>Benachrichtigungen erreichen die Abonnenten wieder.</translation>
    </message>
    <message>
        <source>Objects get their storage class from the bucket, not from a header of the request.</source>
        <translation>Objekte bekommen ihre Speicherklasse vom Bucket, nicht von einer Kopfzeile der Anfrage.</translation>
    </message>
    <message>
        <source>Objects of this storage class need no restore</source>
        <translation>Objekte dieser Speicherklasse brauchen keine Wiederherstellung</translation>
    </message>
    <message>
        <source>Objects that are not there: 404 NoSuchKey</source>
        <translation>Objekte, die nicht da sind: 404 NoSuchKey</translation>
    </message>
    <message>
        <source>Of %1 %2 only minimum and maximum are set at a time.</source>
        <translation>Für %1 %2 lassen sich zu einem Zeitpunkt nur Minimum und Maximum einstellen.</translation>
    </message>
    <message>
        <source>One zone has too many instances: another one is launched where fewest are.</source>
        <translation>Eine Zone hat zu viele Instanzen: Eine weitere wird dort gestartet, wo die wenigsten sind.</translation>
    </message>
    <message>
        <source>Only AppSpecs of EC2 and of AWS::Lambda::Function can be read here.</source>
        <translation>Nur AppSpecs von EC2 und von AWS::Lambda::Function können hier gelesen werden.</translation>
    </message>
    <message>
        <source>Only TCP listeners forward to an Application Load Balancer, which ends TLS itself.</source>
        <translation>Nur TCP-Listener leiten an einen Application Load Balancer weiter, der TLS selbst beendet.</translation>
    </message>
    <message>
        <source>Only a cluster that is available can be backed up.</source>
        <translation>Nur ein verfügbarer Cluster kann gesichert werden.</translation>
    </message>
    <message>
        <source>Only a database that is available can be backed up.</source>
        <translation>Nur eine verfügbare Datenbank kann gesichert werden.</translation>
    </message>
    <message>
        <source>Only a symmetric key makes data keys.</source>
        <translation>Nur ein symmetrischer Schlüssel erzeugt Datenschlüssel.</translation>
    </message>
    <message>
        <source>Only all of the traffic can be cut off here, &quot;scope&quot;: &quot;all&quot;.</source>
        <translation>Hier lässt sich nur der gesamte Verkehr abschneiden, &quot;scope&quot;: &quot;all&quot;.</translation>
    </message>
    <message>
        <source>Only burstable instance types have CPU credits.</source>
        <translation>Nur Burst-fähige Instanztypen haben CPU-Credits.</translation>
    </message>
    <message>
        <source>Only programs receive messages from a queue: end the connection at Lambda, an Auto Scaling group or a server.</source>
        <translation>Nur Programme empfangen Nachrichten aus einer Warteschlange: Führen Sie die Verbindung zu Lambda, einer Auto-Scaling-Gruppe oder einem Server.</translation>
    </message>
    <message>
        <source>Only programs with the DAX client call DAX: an instance, a container or a function.</source>
        <translation>Nur Programme mit dem DAX-Client rufen DAX auf: eine Instanz, ein Container oder eine Funktion.</translation>
    </message>
    <message>
        <source>Only the outermost rule leads to a state.</source>
        <translation>Nur die äußerste Regel führt zu einem Zustand.</translation>
    </message>
    <message>
        <source>Open a .nepho or .nepho.json file.</source>
        <translation>Öffnen Sie eine .nepho- oder .nepho.json-Datei.</translation>
    </message>
    <message>
        <source>Open an older copy of the file.</source>
        <translation>Öffnen Sie eine ältere Kopie der Datei.</translation>
    </message>
    <message>
        <source>Open it with the newer version and save it as .nepho.json.</source>
        <translation>Öffnen Sie sie mit der neueren Version, und speichern Sie sie als .nepho.json.</translation>
    </message>
    <message>
        <source>Over a connection of mode &quot;Send and go on&quot; nobody gives the token back.</source>
        <translation>Über eine Verbindung im Modus &quot;Senden und weitermachen&quot; gibt niemand das Token zurück.</translation>
    </message>
    <message>
        <source>Partition %1 is hot: %2 are used up</source>
        <translation>Partition %1 ist heiß: %2 sind verbraucht</translation>
    </message>
    <message>
        <source>Partition %1 of an index is hot: %2 are used up</source>
        <translation>Partition %1 eines Index ist heiß: %2 sind verbraucht</translation>
    </message>
    <message>
        <source>Pipeline %1</source>
        <translation>Pipeline %1</translation>
    </message>
    <message>
        <source>Pipeline %1, execution %2</source>
        <translation>Pipeline %1, Ausführung %2</translation>
    </message>
    <message>
        <source>Pipeline %1: a commit starts no execution, for %2 are in progress.</source>
        <translation>Pipeline %1: Ein Commit startet keine Ausführung, denn %2 laufen schon.</translation>
    </message>
    <message>
        <source>Policy variables are not simulated.</source>
        <translation>Richtlinienvariablen werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Pollers: all %1 busy, %2 messages wait</source>
        <translation>Poller: alle %1 beschäftigt, %2 Nachrichten warten</translation>
    </message>
    <message>
        <source>Prices: %1</source>
        <translation>Preise: %1</translation>
    </message>
    <message>
        <source>Principals of type &quot;%1&quot; are not simulated.</source>
        <translation>Principals vom Typ &quot;%1&quot; werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Promoting the %1; it takes %2. %3 behind: about %4 writes are not on it.</source>
        <translation>Hochstufung von %1; sie dauert %2. Rückstand %3: Etwa %4 Schreibzugriffe fehlen.</translation>
    </message>
    <message>
        <source>Provision fewer, or raise the account&apos;s concurrency.</source>
        <translation>Stellen Sie weniger bereit, oder erhöhen Sie die Gleichzeitigkeit des Kontos.</translation>
    </message>
    <message>
        <source>Provision fewer, or reserve more.</source>
        <translation>Stellen Sie weniger bereit, oder reservieren Sie mehr.</translation>
    </message>
    <message>
        <source>Provision less, or use on-demand tables.</source>
        <translation>Stellen Sie weniger bereit, oder verwenden Sie On-Demand-Tabellen.</translation>
    </message>
    <message>
        <source>Provisioned concurrency is part of the reserved one and cannot exceed it.</source>
        <translation>Bereitgestellte Gleichzeitigkeit ist Teil der reservierten und kann sie nicht übersteigen.</translation>
    </message>
    <message>
        <source>Publishes above the rate of a FIFO topic</source>
        <translation>Veröffentlichungen über der Rate eines FIFO-Topics</translation>
    </message>
    <message>
        <source>Publishes of the account above its quota</source>
        <translation>Veröffentlichungen des Kontos über seinem Kontingent</translation>
    </message>
    <message>
        <source>Put an API Gateway or an Application Load Balancer in between</source>
        <translation>Setzen Sie ein API Gateway oder einen Application Load Balancer dazwischen</translation>
    </message>
    <message>
        <source>Put each condition into a rule of its own.</source>
        <translation>Machen Sie aus jeder Bedingung eine eigene Regel.</translation>
    </message>
    <message>
        <source>Put it in double quotes.</source>
        <translation>Setzen Sie ihn in doppelte Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put it in square brackets.</source>
        <translation>Setzen Sie den Wert in eckige Klammern.</translation>
    </message>
    <message>
        <source>Put it into [ ].</source>
        <translation>Setzen Sie den Wert in [ ].</translation>
    </message>
    <message>
        <source>Put it into a Region.</source>
        <translation>Setzen Sie den Container in eine Region.</translation>
    </message>
    <message>
        <source>Put it into a VPC or a Region.</source>
        <translation>Setzen Sie den Container in eine VPC oder eine Region.</translation>
    </message>
    <message>
        <source>Put it into an AWS Cloud.</source>
        <translation>Setzen Sie den Container in eine AWS Cloud.</translation>
    </message>
    <message>
        <source>Put it into an Availability Zone or a VPC.</source>
        <translation>Setzen Sie den Container in eine Availability Zone oder eine VPC.</translation>
    </message>
    <message>
        <source>Put its scripts into one list.</source>
        <translation>Fassen Sie die Skripte in einer Liste zusammen.</translation>
    </message>
    <message>
        <source>Put its settings into { }.</source>
        <translation>Setzen Sie die Einstellungen in { }.</translation>
    </message>
    <message>
        <source>Put the first two lines of the log back, #Version and #Fields.</source>
        <translation>Setzen Sie die ersten beiden Zeilen des Protokolls, #Version und #Fields, wieder ein.</translation>
    </message>
    <message>
        <source>Put two rules into &quot;And&quot; or &quot;Or&quot;.</source>
        <translation>Fassen Sie zwei Regeln in &quot;And&quot; oder &quot;Or&quot; zusammen.</translation>
    </message>
    <message>
        <source>Query slots: %1 of %2 in use, %3 queries waiting</source>
        <translation>Abfrage-Slots: %1 von %2 belegt, %3 Abfragen warten</translation>
    </message>
    <message>
        <source>Queues, functions, Firehose and HTTP endpoints subscribe to a topic; nothing else can.</source>
        <translation>Warteschlangen, Funktionen, Firehose und HTTP-Endpunkte abonnieren ein Topic; sonst kann das nichts.</translation>
    </message>
    <message>
        <source>Quota of the distribution: 250,000 requests a second or 150 Gbit/s</source>
        <translation>Kontingent der Distribution: 250.000 Anfragen je Sekunde oder 150 Gbit/s</translation>
    </message>
    <message>
        <source>Raise it, or leave it out.</source>
        <translation>Erhöhen Sie es, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Raise its upper bound.</source>
        <translation>Erhöhen Sie ihre obere Grenze.</translation>
    </message>
    <message>
        <source>Read capacity of an index: %1 RCU and the burst are used up</source>
        <translation>Lesekapazität eines Index: %1 RCU und die Reserve sind verbraucht</translation>
    </message>
    <message>
        <source>Read capacity of an index: %1 RCU at once, used up</source>
        <translation>Lesekapazität eines Index: %1 RCU auf einmal, verbraucht</translation>
    </message>
    <message>
        <source>Read capacity: %1 RCU and the burst are used up</source>
        <translation>Lesekapazität: %1 RCU und die Reserve sind verbraucht</translation>
    </message>
    <message>
        <source>Read capacity: %1 RCU at once, used up</source>
        <translation>Lesekapazität: %1 RCU auf einmal, verbraucht</translation>
    </message>
    <message>
        <source>Read replicas are made from a backup, and backups are off.</source>
        <translation>Lesereplikate werden aus einer Sicherung erstellt, und Sicherungen sind aus.</translation>
    </message>
    <message>
        <source>Receives above %1 calls/s</source>
        <translation>Mehr als %1 Aufrufe/s zum Empfangen</translation>
    </message>
    <message>
        <source>Records of more than 1,000 KiB: %1 (400)</source>
        <translation>Datensätze von mehr als 1.000 KiB: %1 (400)</translation>
    </message>
    <message>
        <source>Records too large: %1 (400)</source>
        <translation>Zu große Datensätze: %1 (400)</translation>
    </message>
    <message>
        <source>Recovered %1 after the trigger.</source>
        <translation>%1 nach dem Auslöser erholt.</translation>
    </message>
    <message>
        <source>Remove &quot;@unknown&quot;; the other settings stay.</source>
        <translation>Entfernen Sie &quot;@unknown&quot;; die anderen Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Remove either &quot;Next&quot; or &quot;End&quot;.</source>
        <translation>Entfernen Sie entweder &quot;Next&quot; oder &quot;End&quot;.</translation>
    </message>
    <message>
        <source>Remove it and draw it again.</source>
        <translation>Entfernen Sie die Komponente, und zeichnen Sie sie neu.</translation>
    </message>
    <message>
        <source>Remove it, or give its config an &quot;@type&quot;.</source>
        <translation>Entfernen Sie die Komponente, oder geben Sie ihrer Konfiguration ein &quot;@type&quot;.</translation>
    </message>
    <message>
        <source>Remove it, or mend its name.</source>
        <translation>Entfernen Sie es, oder korrigieren Sie seinen Namen.</translation>
    </message>
    <message>
        <source>Remove it, or open the design with the version that wrote it; it stays in the file.</source>
        <translation>Entfernen Sie die Komponente, oder öffnen Sie den Entwurf mit der Version, die sie geschrieben hat; in der Datei bleibt sie.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen Sie es.</translation>
    </message>
    <message>
        <source>Remove it: the results are the Map&apos;s output.</source>
        <translation>Entfernen Sie es: Die Ergebnisse sind die Ausgabe des Map.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Entfernen Sie eine der beiden Angaben.</translation>
    </message>
    <message>
        <source>Remove one of these connections; calls that wait for each other never end.</source>
        <translation>Entfernen Sie eine dieser Verbindungen; Aufrufe, die aufeinander warten, enden nie.</translation>
    </message>
    <message>
        <source>Remove one, or give it another role or other request classes.</source>
        <translation>Entfernen Sie eine, oder geben Sie ihr eine andere Rolle oder andere Anfrageklassen.</translation>
    </message>
    <message>
        <source>Remove one.</source>
        <translation>Entfernen Sie eines.</translation>
    </message>
    <message>
        <source>Remove resourceArns or resourceTags.</source>
        <translation>Entfernen Sie resourceArns oder resourceTags.</translation>
    </message>
    <message>
        <source>Remove some.</source>
        <translation>Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>Remove the component or its config.</source>
        <translation>Entfernen Sie die Komponente oder ihre Konfiguration.</translation>
    </message>
    <message>
        <source>Remove the component, or open an older copy.</source>
        <translation>Entfernen Sie die Komponente, oder öffnen Sie eine ältere Kopie.</translation>
    </message>
    <message>
        <source>Remove the connection, or end it at another component.</source>
        <translation>Entfernen Sie die Verbindung, oder lassen Sie sie bei einer anderen Komponente enden.</translation>
    </message>
    <message>
        <source>Remove the connections from the others.</source>
        <translation>Entfernen Sie die Verbindungen von den anderen.</translation>
    </message>
    <message>
        <source>Remove the lines that do not belong to it.</source>
        <translation>Entfernen Sie die Zeilen, die nicht dazugehören.</translation>
    </message>
    <message>
        <source>Remove the other names.</source>
        <translation>Entfernen Sie die anderen Namen.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Benennen Sie einen davon um.</translation>
    </message>
    <message>
        <source>Request rate of a prefix: 503 Slow Down above %1 reads or %2 writes a second; %3 of %4 prefixes have a partition</source>
        <translation>Anfragerate eines Präfixes: 503 Slow Down über %1 Lese- oder %2 Schreibzugriffen je Sekunde; %3 von %4 Präfixen haben eine Partition</translation>
    </message>
    <message>
        <source>Request rate of a prefix: 503 Slow Down</source>
        <translation>Anfragerate eines Präfixes: 503 Slow Down</translation>
    </message>
    <message>
        <source>Requests without credentials are denied: 403 AccessDenied</source>
        <translation>Anfragen ohne Anmeldedaten werden verweigert: 403 AccessDenied</translation>
    </message>
    <message>
        <source>Reserve fewer, or raise the account&apos;s concurrency.</source>
        <translation>Reservieren Sie weniger, oder erhöhen Sie die Gleichzeitigkeit des Kontos.</translation>
    </message>
    <message>
        <source>Reserved concurrency: %1 of %2 in use</source>
        <translation>Reservierte Gleichzeitigkeit: %1 von %2 benutzt</translation>
    </message>
    <message>
        <source>Resharding: from %1 to %2 shards</source>
        <translation>Resharding: von %1 auf %2 Shards</translation>
    </message>
    <message>
        <source>Resizing from %1 to %2 nodes</source>
        <translation>Größenänderung von %1 auf %2 Knoten</translation>
    </message>
    <message>
        <source>Restore it from the last snapshot, of which an encrypted copy can be made, or leave it unencrypted.</source>
        <translation>Stellen Sie sie aus dem letzten Snapshot wieder her, von dem sich eine verschlüsselte Kopie erstellen lässt, oder lassen Sie sie unverschlüsselt.</translation>
    </message>
    <message>
        <source>Results written to S3 are not simulated.</source>
        <translation>In S3 geschriebene Ergebnisse werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Retry quota</source>
        <translation>Wiederholungskontingent</translation>
    </message>
    <message>
        <source>Roles have no ids here, and sessions no names.</source>
        <translation>Rollen haben hier keine IDs und Sitzungen keine Namen.</translation>
    </message>
    <message>
        <source>Rollback of %1 is complete: all traffic goes to %2 again.</source>
        <translation>Die Rücknahme von %1 ist abgeschlossen: Der gesamte Verkehr geht wieder an %2.</translation>
    </message>
    <message>
        <source>Rollback of %1</source>
        <translation>Rücknahme von %1</translation>
    </message>
    <message>
        <source>S3 calls nobody; it announces new objects to Lambda functions, SQS queues and SNS topics only.</source>
        <translation>S3 ruft niemanden auf; es meldet neue Objekte nur an Lambda-Funktionen, SQS-Warteschlangen und SNS-Topics.</translation>
    </message>
    <message>
        <source>S3 starts executions by EventBridge, which is not simulated: put a function between them.</source>
        <translation>S3 startet Ausführungen über EventBridge, das nicht simuliert wird: Setzen Sie eine Funktion dazwischen.</translation>
    </message>
    <message>
        <source>SES tells SNS topics and Firehose streams what became of mail; receiving mail is not simulated.</source>
        <translation>SES meldet SNS-Topics und Firehose-Streams, was aus den Mails geworden ist; der Empfang von Mails wird nicht simuliert.</translation>
    </message>
    <message>
        <source>SSE-C without a key: 400</source>
        <translation>SSE-C ohne Schlüssel: 400</translation>
    </message>
    <message>
        <source>Say how long, or until when: Seconds, SecondsPath, Timestamp or TimestampPath.</source>
        <translation>Geben Sie an, wie lange oder bis wann: Seconds, SecondsPath, Timestamp oder TimestampPath.</translation>
    </message>
    <message>
        <source>Say what is done with each item: { &quot;StartAt&quot;: ..., &quot;States&quot;: { ... } }.</source>
        <translation>Geben Sie an, was mit jedem Element geschieht: { &quot;StartAt&quot;: ..., &quot;States&quot;: { ... } }.</translation>
    </message>
    <message>
        <source>Say what it does, such as &quot;aws:ec2:stop-instances&quot;.</source>
        <translation>Geben Sie an, was die Aktion tut, etwa &quot;aws:ec2:stop-instances&quot;.</translation>
    </message>
    <message>
        <source>Say what it finds, such as &quot;aws:ec2:instance&quot;.</source>
        <translation>Geben Sie an, was das Ziel findet, etwa &quot;aws:ec2:instance&quot;.</translation>
    </message>
    <message>
        <source>Scheduled action %1 is skipped: scaling is suspended by a deployment.</source>
        <translation>Die geplante Aktion %1 entfällt: Eine Bereitstellung hat die Skalierung ausgesetzt.</translation>
    </message>
    <message>
        <source>Scheduled action %1: minimum %2, maximum %3, desired %4.</source>
        <translation>Geplante Aktion %1: Minimum %2, Maximum %3, gewünscht %4.</translation>
    </message>
    <message>
        <source>Send the token with sqs:sendMessage, sns:publish, lambda:invoke or states:startExecution, or call a component that answers when it is done.</source>
        <translation>Senden Sie das Token mit sqs:sendMessage, sns:publish, lambda:invoke oder states:startExecution, oder rufen Sie eine Komponente auf, die antwortet, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>Das Senden ist angehalten</translation>
    </message>
    <message>
        <source>Sends above %1 calls/s</source>
        <translation>Mehr als %1 Aufrufe/s zum Senden</translation>
    </message>
    <message>
        <source>Sends above the rate of a message group or of the queue</source>
        <translation>Mehr Sendeaufrufe als die Rate einer Nachrichtengruppe oder der Warteschlange</translation>
    </message>
    <message>
        <source>Servers: %1 of %2 busy, %3 requests waiting</source>
        <translation>Server: %1 von %2 beschäftigt, %3 Anfragen warten</translation>
    </message>
    <message>
        <source>Set %1 B or less, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 B oder weniger ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 KiB or less, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 KiB oder weniger ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 MB or less, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 MB oder weniger ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 items or less, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 Objekte oder weniger ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 ms or less, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 ms oder weniger ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 or fewer.</source>
        <translation>Stellen Sie %1 oder weniger ein.</translation>
    </message>
    <message>
        <source>Set %1 read replicas or less, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 Lesereplikate oder weniger ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 s or less, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 s oder weniger ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 s or more, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 s oder mehr ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 to %2 %3, or choose today&apos;s limits.</source>
        <translation>Stellen Sie %1 bis %2 %3 ein, oder wählen Sie die heutigen Grenzwerte.</translation>
    </message>
    <message>
        <source>Set %1 to %2 %3.</source>
        <translation>Stellen Sie %1 bis %2 %3 ein.</translation>
    </message>
    <message>
        <source>Set %1 to %2 GiB.</source>
        <translation>Stellen Sie %1 bis %2 GiB ein.</translation>
    </message>
    <message>
        <source>Set -1 for no reservation.</source>
        <translation>Stellen Sie -1 ein, um nichts zu reservieren.</translation>
    </message>
    <message>
        <source>Set -1, and a minimum or a maximum that its capacity is to follow.</source>
        <translation>Stellen Sie -1 ein, und ein Minimum oder Maximum, dem die Kapazität folgen soll.</translation>
    </message>
    <message>
        <source>Set 0 and reserve concurrency for the function</source>
        <translation>Stellen Sie 0 ein, und reservieren Sie Gleichzeitigkeit für die Funktion</translation>
    </message>
    <message>
        <source>Set 0 or at least 12,000.</source>
        <translation>Stellen Sie 0 oder mindestens 12.000 ein.</translation>
    </message>
    <message>
        <source>Set 0 or at least 500.</source>
        <translation>Stellen Sie 0 oder mindestens 500 ein.</translation>
    </message>
    <message>
        <source>Set 0, or as many nodes.</source>
        <translation>Stellen Sie 0 ein, oder verwenden Sie so viele Knoten.</translation>
    </message>
    <message>
        <source>Set 0, or choose gp3, io1 or io2.</source>
        <translation>Stellen Sie 0 ein, oder wählen Sie gp3, io1 oder io2.</translation>
    </message>
    <message>
        <source>Set 0, or choose gp3.</source>
        <translation>Stellen Sie 0 ein, oder wählen Sie gp3.</translation>
    </message>
    <message>
        <source>Set 0.</source>
        <translation>Stellen Sie 0 ein.</translation>
    </message>
    <message>
        <source>Set 60 or more, or -1 for no limit.</source>
        <translation>Stellen Sie 60 oder mehr ein, oder -1 für unbegrenzt.</translation>
    </message>
    <message>
        <source>Set 64,000 or fewer, or choose io2.</source>
        <translation>Stellen Sie 64.000 oder weniger ein, oder wählen Sie io2.</translation>
    </message>
    <message>
        <source>Set a TTL, or an allkeys policy.</source>
        <translation>Stellen Sie eine TTL oder eine allkeys-Richtlinie ein.</translation>
    </message>
    <message>
        <source>Set a batching window of at least 1 s.</source>
        <translation>Stellen Sie ein Stapelfenster von mindestens 1 s ein.</translation>
    </message>
    <message>
        <source>Set a later end, or 0 for none.</source>
        <translation>Stellen Sie ein späteres Ende ein, oder 0 für keines.</translation>
    </message>
    <message>
        <source>Set as many, or choose another node type.</source>
        <translation>Stellen Sie so viele ein, oder wählen Sie einen anderen Knotentyp.</translation>
    </message>
    <message>
        <source>Set at least 1 s, or 0 for once.</source>
        <translation>Stellen Sie mindestens 1 s ein, oder 0 für einmal.</translation>
    </message>
    <message>
        <source>Set at least one day.</source>
        <translation>Stellen Sie mindestens einen Tag ein.</translation>
    </message>
    <message>
        <source>Set at least one replica for each shard, or switch it off.</source>
        <translation>Stellen Sie mindestens ein Replikat je Shard ein, oder schalten Sie das Lesen von Replikaten aus.</translation>
    </message>
    <message>
        <source>Set at least one replica for each shard.</source>
        <translation>Stellen Sie mindestens ein Replikat je Shard ein.</translation>
    </message>
    <message>
        <source>Set fewer, and more calls for each request.</source>
        <translation>Stellen Sie weniger ein und mehr Aufrufe je Anfrage.</translation>
    </message>
    <message>
        <source>Set how long data keys are kept, or leave the uses at 0.</source>
        <translation>Stellen Sie ein, wie lange Datenschlüssel behalten werden, oder lassen Sie die Verwendungen bei 0.</translation>
    </message>
    <message>
        <source>Set it on the connections to %1: it is for callers to act on.</source>
        <translation>Stellen Sie es an den Verbindungen zu %1 ein: Es ist Sache der Aufrufer.</translation>
    </message>
    <message>
        <source>Set it to %1</source>
        <translation>Stellen Sie %1 ein</translation>
    </message>
    <message>
        <source>Set it to 350 s, or use a TCP listener.</source>
        <translation>Stellen Sie 350 s ein, oder verwenden Sie einen TCP-Listener.</translation>
    </message>
    <message>
        <source>Set it to at least %1 s.</source>
        <translation>Stellen Sie mindestens %1 s ein.</translation>
    </message>
    <message>
        <source>Set it to at least 5.</source>
        <translation>Stellen Sie mindestens 5 ein.</translation>
    </message>
    <message>
        <source>Set its mode to &quot;Call&quot;.</source>
        <translation>Setzen Sie ihren Modus auf &quot;Aufrufen und warten&quot;.</translation>
    </message>
    <message>
        <source>Set its provisioned concurrency to 1 or more.</source>
        <translation>Stellen Sie ihre bereitgestellte Gleichzeitigkeit auf 1 oder mehr ein.</translation>
    </message>
    <message>
        <source>Set more than 1, or no time to warm up.</source>
        <translation>Stellen Sie mehr als 1 ein, oder keine Zeit zum Aufwärmen.</translation>
    </message>
    <message>
        <source>Set the backup retention to at least one day, or remove the replicas.</source>
        <translation>Setzen Sie die Aufbewahrung der Sicherungen auf mindestens einen Tag, oder entfernen Sie die Replikate.</translation>
    </message>
    <message>
        <source>Set the deduplication scope to the message group.</source>
        <translation>Stellen Sie als Bereich der Deduplizierung die Nachrichtengruppe ein.</translation>
    </message>
    <message>
        <source>Set the least to at most the most.</source>
        <translation>Stellen Sie die kleinste Kapazität höchstens so hoch ein wie die größte.</translation>
    </message>
    <message>
        <source>Set the time to 0, or remove the cron expression.</source>
        <translation>Setzen Sie die Zeit auf 0, oder entfernen Sie den Cron-Ausdruck.</translation>
    </message>
    <message>
        <source>Set them to 0, as in %1.</source>
        <translation>Setzen Sie sie auf 0, wie in %1.</translation>
    </message>
    <message>
        <source>Shard %1 lost its primary: a replica takes over</source>
        <translation>Shard %1 hat den primären Knoten verloren: Ein Replikat übernimmt</translation>
    </message>
    <message>
        <source>Shard %1 takes no more than %2 records/s or 1 MB/s each</source>
        <translation>Shard %1 nimmt nicht mehr als %2 Datensätze/s oder 1 MB/s an</translation>
    </message>
    <message>
        <source>Shared readers of a shard want more than 2 MB/s or 5 reads/s</source>
        <translation>Gemeinsame Leser eines Shards wollen mehr als 2 MB/s oder 5 Lesezugriffe/s</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen Sie den Text.</translation>
    </message>
    <message>
        <source>Shorten it; * and ? stand for many names.</source>
        <translation>Kürzen Sie sie; * und ? stehen für viele Namen.</translation>
    </message>
    <message>
        <source>Shorten it; * stands for many names.</source>
        <translation>Kürzen Sie den Text; * steht für viele Namen.</translation>
    </message>
    <message>
        <source>Shorten it; a Map over very many items would read them from S3, which is not simulated.</source>
        <translation>Kürzen Sie sie; ein Map über sehr viele Elemente würde sie aus S3 lesen, was nicht simuliert wird.</translation>
    </message>
    <message>
        <source>Shorten the body, or the input of the workflow.</source>
        <translation>Kürzen Sie den Nachrichteninhalt oder die Eingabe des Workflows.</translation>
    </message>
    <message>
        <source>Shorten the lists, or divide them between several subscriptions.</source>
        <translation>Kürzen Sie die Listen, oder verteilen Sie sie auf mehrere Abonnements.</translation>
    </message>
    <message>
        <source>Simple scaling %1 for alarm %2</source>
        <translation>Einfache Skalierung %1 wegen Alarm %2</translation>
    </message>
    <message>
        <source>Slow start works with round_robin only.</source>
        <translation>Der langsame Anlauf geht nur mit round_robin.</translation>
    </message>
    <message>
        <source>Some callers still have the address of the old primary</source>
        <translation>Manche Aufrufer haben noch die Adresse des alten primären Knotens</translation>
    </message>
    <message>
        <source>Sort the lines by time_s.</source>
        <translation>Sortieren Sie die Zeilen nach time_s.</translation>
    </message>
    <message>
        <source>Split it into several designs.</source>
        <translation>Teilen Sie ihn in mehrere Entwürfe auf.</translation>
    </message>
    <message>
        <source>Split the workflow: a Task can start another state machine.</source>
        <translation>Teilen Sie den Workflow auf: Ein Task kann einen anderen Zustandsautomaten starten.</translation>
    </message>
    <message>
        <source>Spot instances about to be interrupted: %1</source>
        <translation>Spot-Instanzen kurz vor der Unterbrechung: %1</translation>
    </message>
    <message>
        <source>Start the connection at a component that does.</source>
        <translation>Beginnen Sie die Verbindung bei einer Komponente, die das tut.</translation>
    </message>
    <message>
        <source>StartExecution above %1 a second, burst %2</source>
        <translation>StartExecution über %1 je Sekunde, Spitze %2</translation>
    </message>
    <message>
        <source>State transitions wait: the account has %1 a second, burst %2</source>
        <translation>Zustandsübergänge warten: Das Konto hat %1 je Sekunde, Spitze %2</translation>
    </message>
    <message>
        <source>Stay between -1,000,000,000 and 1,000,000,000.</source>
        <translation>Bleiben Sie zwischen -1.000.000.000 und 1.000.000.000.</translation>
    </message>
    <message>
        <source>Step scaling %1 for alarm %2</source>
        <translation>Stufenskalierung %1 wegen Alarm %2</translation>
    </message>
    <message>
        <source>Steps overlap.</source>
        <translation>Stufen überschneiden sich.</translation>
    </message>
    <message>
        <source>Surge queue: %1 of %2 requests wait for an instance with room</source>
        <translation>Surge Queue: %1 von %2 Anfragen warten auf eine Instanz mit Platz</translation>
    </message>
    <message>
        <source>Switch Writes off for the class, or choose another.</source>
        <translation>Schalten Sie für die Klasse „Schreiben“ aus, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Switch Writes on for the class, or choose another.</source>
        <translation>Schalten Sie für die Klasse „Schreiben“ ein, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Switch strong consistency off, or read the table.</source>
        <translation>Schalten Sie starke Konsistenz aus, oder lesen Sie die Tabelle.</translation>
    </message>
    <message>
        <source>Take it out of the other container.</source>
        <translation>Nehmen Sie den Container aus dem anderen heraus.</translation>
    </message>
    <message>
        <source>Take one of them out of the other.</source>
        <translation>Nehmen Sie einen davon aus dem anderen heraus.</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Nehmen Sie eine davon heraus.</translation>
    </message>
    <message>
        <source>Take several templates.</source>
        <translation>Verteilen Sie alles auf mehrere Vorlagen.</translation>
    </message>
    <message>
        <source>Target %1 means nothing in the design: its actions are skipped.</source>
        <translation>Ziel %1 bezeichnet nichts im Entwurf: Seine Aktionen werden übersprungen.</translation>
    </message>
    <message>
        <source>Target %1 means nothing in the design: the experiment fails when it starts.</source>
        <translation>Ziel %1 bezeichnet nichts im Entwurf: Das Experiment schlägt beim Start fehl.</translation>
    </message>
    <message>
        <source>Target %1 of %2</source>
        <translation>Ziel %1 von %2</translation>
    </message>
    <message>
        <source>Target tracking %1</source>
        <translation>Zielverfolgung %1</translation>
    </message>
    <message>
        <source>The %1 is a database of its own now; what its applications call is not changed.</source>
        <translation>%1 ist jetzt eine eigene Datenbank; was ihre Anwendungen aufrufen, ändert sich nicht.</translation>
    </message>
    <message>
        <source>The %1 is back.</source>
        <translation>%1 ist zurück.</translation>
    </message>
    <message>
        <source>The %1 is lost with its zone.</source>
        <translation>%1 ist mit der Zone verloren.</translation>
    </message>
    <message>
        <source>The %1 lost its host.</source>
        <translation>%1 hat den Rechner verloren.</translation>
    </message>
    <message>
        <source>The %1 restarts as a database of its own.</source>
        <translation>%1 startet als eigene Datenbank neu.</translation>
    </message>
    <message>
        <source>The %1 restarts.</source>
        <translation>%1 startet neu.</translation>
    </message>
    <message>
        <source>The %1 restarts; a reader takes over.</source>
        <translation>%1 startet neu; ein Reader übernimmt.</translation>
    </message>
    <message>
        <source>The %1 restarts; its standby takes over.</source>
        <translation>%1 startet neu; die Standby übernimmt.</translation>
    </message>
    <message>
        <source>The ARN names no function.</source>
        <translation>Der ARN nennt keine Funktion.</translation>
    </message>
    <message>
        <source>The IOPS of a %1 volume cannot be provisioned.</source>
        <translation>Die IOPS eines %1-Volumes lassen sich nicht bereitstellen.</translation>
    </message>
    <message>
        <source>The KMS key is disabled or to be deleted: 400</source>
        <translation>Der KMS-Schlüssel ist deaktiviert oder zur Löschung vorgesehen: 400</translation>
    </message>
    <message>
        <source>The Region &quot;%1&quot; is back.</source>
        <translation>Die Region „%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>The Region &quot;%1&quot; is lost.</source>
        <translation>Die Region „%1“ ist verloren.</translation>
    </message>
    <message>
        <source>The Task calls %1, and no connection leads there.</source>
        <translation>Der Task ruft %1 auf, und keine Verbindung führt dorthin.</translation>
    </message>
    <message>
        <source>The Task calls %1, which is no %2.</source>
        <translation>Der Task ruft %1 auf, und das ist keine %2.</translation>
    </message>
    <message>
        <source>The Task calls a %1, and no connection leads to one.</source>
        <translation>Keine Verbindung führt zu einer %1, wie der Task sie aufruft.</translation>
    </message>
    <message>
        <source>The &quot;%1&quot; of an object must be a text.</source>
        <translation>&quot;%1&quot; eines Objekts muss ein Text sein.</translation>
    </message>
    <message>
        <source>The account has %1 concurrent executions, and 100 of them must stay unreserved.</source>
        <translation>Das Konto hat %1 gleichzeitige Ausführungen, und 100 davon müssen unreserviert bleiben.</translation>
    </message>
    <message>
        <source>The account is under review: too many bounces or complaints</source>
        <translation>Das Konto wird überprüft: zu viele Bounces oder Beschwerden</translation>
    </message>
    <message>
        <source>The account sends %1 mails in 24 hours</source>
        <translation>Das Konto sendet %1 Mails in 24 Stunden</translation>
    </message>
    <message>
        <source>The account sends %1 mails/s</source>
        <translation>Das Konto sendet %1 Mails/s</translation>
    </message>
    <message>
        <source>The account&apos;s %1 new WebSocket connections a second are used up</source>
        <translation>Die %1 neuen WebSocket-Verbindungen je Sekunde des Kontos sind aufgebraucht</translation>
    </message>
    <message>
        <source>The account&apos;s request quota for keys of this type is used up: 400 ThrottlingException (%1 a second)</source>
        <translation>Das Anfragekontingent des Kontos für Schlüssel dieses Typs ist aufgebraucht: 400 ThrottlingException (%1 je Sekunde)</translation>
    </message>
    <message>
        <source>The account&apos;s throughput is used up: 400 ThrottlingException (%1 reads and %2 writes a second)</source>
        <translation>Der Durchsatz des Kontos ist aufgebraucht: 400 ThrottlingException (%1 Lese- und %2 Schreibzugriffe je Sekunde)</translation>
    </message>
    <message>
        <source>The account&apos;s unreserved concurrency: %1 of %2 in use</source>
        <translation>Unreservierte Gleichzeitigkeit des Kontos: %1 von %2 benutzt</translation>
    </message>
    <message>
        <source>The action %1 does not exist for %2.%3</source>
        <translation>Die Aktion %1 gibt es nicht für %2.%3</translation>
    </message>
    <message>
        <source>The address has bits beyond its prefix.</source>
        <translation>Die Adresse hat Bits jenseits ihres Präfixes.</translation>
    </message>
    <message>
        <source>The alias of %1 shares its invocations out already; a deployment needs one that has one version.</source>
        <translation>Der Alias von %1 verteilt seine Aufrufe schon; eine Bereitstellung braucht einen Alias mit nur einer Version.</translation>
    </message>
    <message>
        <source>The backups of a Multi-AZ DB cluster cannot be switched off.</source>
        <translation>Die Sicherungen eines Multi-AZ-DB-Clusters lassen sich nicht abschalten.</translation>
    </message>
    <message>
        <source>The body has more than 256 KB.</source>
        <translation>Der Nachrichteninhalt hat mehr als 256 KB.</translation>
    </message>
    <message>
        <source>The body is no object.</source>
        <translation>Der Nachrichteninhalt ist kein Objekt.</translation>
    </message>
    <message>
        <source>The bucket was split: %1 partitions</source>
        <translation>Der Bucket wurde geteilt: %1 Partitionen</translation>
    </message>
    <message>
        <source>The cache is being made; until then every read goes to its integration</source>
        <translation>Der Cache wird erstellt; bis dahin geht jeder Lesezugriff an seine Integration</translation>
    </message>
    <message>
        <source>The cache was emptied</source>
        <translation>Der Cache wurde geleert</translation>
    </message>
    <message>
        <source>The caches were changed and are empty</source>
        <translation>Die Caches wurden geändert und sind leer</translation>
    </message>
    <message>
        <source>The caches were emptied</source>
        <translation>Die Caches wurden geleert</translation>
    </message>
    <message>
        <source>The class %1 has two operations.</source>
        <translation>Die Klasse %1 hat zwei Operationen.</translation>
    </message>
    <message>
        <source>The cluster does not load: objects stay in the bucket</source>
        <translation>Der Cluster lädt nicht: Objekte bleiben im Bucket</translation>
    </message>
    <message>
        <source>The cluster is lost with its zone.</source>
        <translation>Der Cluster ist mit seiner Zone verloren.</translation>
    </message>
    <message>
        <source>The cluster is not available</source>
        <translation>Der Cluster ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The cluster restarts.</source>
        <translation>Der Cluster startet neu.</translation>
    </message>
    <message>
        <source>The cluster takes queries again.</source>
        <translation>Der Cluster nimmt wieder Abfragen an.</translation>
    </message>
    <message>
        <source>The cluster was changed while the backup was taken.</source>
        <translation>Der Cluster wurde geändert, während die Sicherung erstellt wurde.</translation>
    </message>
    <message>
        <source>The cluster was changed: %1 of %2 keys are left</source>
        <translation>Der Cluster wurde geändert: %1 von %2 Schlüsseln sind übrig</translation>
    </message>
    <message>
        <source>The condition key &quot;%1&quot; is not simulated. %2</source>
        <translation>Der Bedingungsschlüssel &quot;%1&quot; wird nicht simuliert. %2</translation>
    </message>
    <message>
        <source>The condition key &quot;%1&quot; is not simulated: no call here has it.</source>
        <translation>Der Bedingungsschlüssel &quot;%1&quot; wird nicht simuliert: Kein Aufruf hier hat ihn.</translation>
    </message>
    <message>
        <source>The config does not say of which service it is.</source>
        <translation>Die Konfiguration sagt nicht, zu welchem Dienst sie gehört.</translation>
    </message>
    <message>
        <source>The config is damaged.</source>
        <translation>Die Konfiguration ist beschädigt.</translation>
    </message>
    <message>
        <source>The database is deleted.</source>
        <translation>Die Datenbank wird gelöscht.</translation>
    </message>
    <message>
        <source>The dead-letter queue is no SQS queue that the topic is connected to</source>
        <translation>Die Dead-Letter-Queue ist keine SQS-Warteschlange, mit der das Topic verbunden ist</translation>
    </message>
    <message>
        <source>The dead-letter queue is no queue of the same type, so nothing goes there</source>
        <translation>Die Dead-Letter-Queue ist keine Warteschlange desselben Typs, daher kommt nichts dorthin</translation>
    </message>
    <message>
        <source>The default TTL is not between minimum and maximum.</source>
        <translation>Die Vorgabe der TTL liegt nicht zwischen Minimum und Maximum.</translation>
    </message>
    <message>
        <source>The deployment under way ends where it is: %1</source>
        <translation>Die laufende Bereitstellung bricht an dieser Stelle ab: %1</translation>
    </message>
    <message>
        <source>The deployment under way was removed: it stops where it is.</source>
        <translation>Die laufende Bereitstellung wurde entfernt: Sie bleibt stehen, wo sie ist.</translation>
    </message>
    <message>
        <source>The deployment&apos;s target stays as it is.</source>
        <translation>Das Ziel der Bereitstellung bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The design has %1 %2; at most %3 are possible.</source>
        <translation>Der Entwurf hat %1 %2; höchstens %3 sind möglich.</translation>
    </message>
    <message>
        <source>The design has no app version %1.</source>
        <translation>Der Entwurf hat keine Anwendungsversion %1.</translation>
    </message>
    <message>
        <source>The design has no clients that could replay the load; add some.</source>
        <translation>Der Entwurf hat keine Clients, die die Last wiederholen könnten; fügen Sie welche hinzu.</translation>
    </message>
    <message>
        <source>The design has no function %1.</source>
        <translation>Der Entwurf hat keine Funktion %1.</translation>
    </message>
    <message>
        <source>The design has several clients; say for which ones the load is, as FILE:component.</source>
        <translation>Der Entwurf hat mehrere Clients; geben Sie mit FILE:component an, für welche die Last ist.</translation>
    </message>
    <message>
        <source>The design needs more memory than a run may hold; use fewer items, hosts or instances.</source>
        <translation>Der Entwurf braucht mehr Speicher, als ein Lauf belegen darf; verwenden Sie weniger Objekte, Rechner oder Instanzen.</translation>
    </message>
    <message>
        <source>The desired capacity of %1 is not between %2 and %3.</source>
        <translation>Die gewünschte Kapazität von %1 liegt nicht zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>The destination of failures is not connected, or no queue, topic or bucket</source>
        <translation>Das Ziel der Fehler ist nicht verbunden oder weder Warteschlange noch Topic noch Bucket</translation>
    </message>
    <message>
        <source>The duration is damaged: %1 s and %2 ns.</source>
        <translation>Die Dauer ist beschädigt: %1 s und %2 ns.</translation>
    </message>
    <message>
        <source>The effect is neither Allow nor Deny.</source>
        <translation>Effect ist weder Allow noch Deny.</translation>
    </message>
    <message>
        <source>The environment is rebuilt: its instances are terminated, and others are launched.</source>
        <translation>Die Umgebung wird neu aufgebaut: Ihre Instanzen werden beendet und andere gestartet.</translation>
    </message>
    <message>
        <source>The failover took %1, %2: %3.</source>
        <translation>Das Failover dauerte %1, %2: %3.</translation>
    </message>
    <message>
        <source>The fault acts as if it were not there.</source>
        <translation>Die Störung wirkt, als wäre der Parameter nicht da.</translation>
    </message>
    <message>
        <source>The file cannot be read at %1: %2.</source>
        <translation>Die Datei ist nicht lesbar (%1): %2.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The file ends after its first bytes.</source>
        <translation>Die Datei endet nach ihren ersten Bytes.</translation>
    </message>
    <message>
        <source>The file is JSON but not a design.</source>
        <translation>Die Datei ist JSON, aber kein Entwurf.</translation>
    </message>
    <message>
        <source>The file is damaged: it cannot be read to its end, or a text in it is not UTF-8.</source>
        <translation>Die Datei ist beschädigt: Sie lässt sich nicht bis zum Ende lesen, oder ein Text darin ist kein UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is in a form that only a newer version can read.</source>
        <translation>Die Datei hat ein Format, das nur eine neuere Version lesen kann.</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB.</source>
        <translation>Die Datei ist größer als 1 MiB.</translation>
    </message>
    <message>
        <source>The file is larger than 128 MiB.</source>
        <translation>Die Datei ist größer als 128 MiB.</translation>
    </message>
    <message>
        <source>The file is larger than 256 MiB.</source>
        <translation>Die Datei ist größer als 256 MiB.</translation>
    </message>
    <message>
        <source>The file is larger than 32 MiB or has more than 1,000,000 parts.</source>
        <translation>Die Datei ist größer als 32 MiB oder hat mehr als 1.000.000 Teile.</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8.</source>
        <translation>Die Datei ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The file is not a design.</source>
        <translation>Die Datei ist kein Entwurf.</translation>
    </message>
    <message>
        <source>The file was written by a newer version (schema %1, this one knows %2).</source>
        <translation>Die Datei wurde von einer neueren Version geschrieben (Schema %1, diese kennt %2).</translation>
    </message>
    <message>
        <source>The function fails: records are delivered as failed</source>
        <translation>Die Funktion schlägt fehl: Datensätze werden als fehlgeschlagen geliefert</translation>
    </message>
    <message>
        <source>The health check timeout of %1 s is not below the interval of %2 s.</source>
        <translation>Die Zeitgrenze der Zustandsprüfung von %1 s liegt nicht unter dem Intervall von %2 s.</translation>
    </message>
    <message>
        <source>The id %1 belongs to two parts.</source>
        <translation>Die ID %1 gehört zu zwei Teilen.</translation>
    </message>
    <message>
        <source>The id %1 is not of lower-case letters, digits and single hyphens, or is the name of a setting.</source>
        <translation>Die ID %1 besteht nicht nur aus Kleinbuchstaben, Ziffern und einzelnen Bindestrichen, oder sie ist der Name einer Einstellung.</translation>
    </message>
    <message>
        <source>The idle timeout of a TLS listener is 350 s and cannot be changed.</source>
        <translation>Die Leerlaufzeit eines TLS-Listeners ist 350 s und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>The inbound rules are revoked.</source>
        <translation>Die eingehenden Regeln sind aufgehoben.</translation>
    </message>
    <message>
        <source>The inbound rules are there again.</source>
        <translation>Die eingehenden Regeln sind wieder da.</translation>
    </message>
    <message>
        <source>The inbound rules of &quot;%1&quot; are revoked: nobody gets in</source>
        <translation>Die eingehenden Regeln von „%1“ sind aufgehoben: Niemand kommt hinein</translation>
    </message>
    <message>
        <source>The init of %1 takes longer than its limit: it is cut, and comes again with the first request</source>
        <translation>Der Init von %1 dauert länger als seine Grenze: Er wird abgebrochen und läuft mit der ersten Anfrage noch einmal</translation>
    </message>
    <message>
        <source>The init takes longer than its limit: it is cut, and comes again with the first request</source>
        <translation>Der Init dauert länger als seine Grenze: Er wird abgebrochen und läuft mit der ersten Anfrage noch einmal</translation>
    </message>
    <message>
        <source>The input has %1 bytes; an execution gets %2 at the most.</source>
        <translation>Die Eingabe hat %1 Bytes; eine Ausführung bekommt höchstens %2.</translation>
    </message>
    <message>
        <source>The input is no JSON object.</source>
        <translation>Die Eingabe ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The instance was removed.</source>
        <translation>Die Instanz wurde entfernt.</translation>
    </message>
    <message>
        <source>The invalidation has reached every cache</source>
        <translation>Die Invalidierung hat jeden Cache erreicht</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Das Journal kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The key is deleted: 400 NotFoundException</source>
        <translation>Der Schlüssel ist gelöscht: 400 NotFoundException</translation>
    </message>
    <message>
        <source>The key is disabled or to be deleted: 400 InvalidKeyId</source>
        <translation>Der Schlüssel ist deaktiviert oder zur Löschung vorgesehen: 400 InvalidKeyId</translation>
    </message>
    <message>
        <source>The key is disabled: 400 DisabledException</source>
        <translation>Der Schlüssel ist deaktiviert: 400 DisabledException</translation>
    </message>
    <message>
        <source>The key is disabled: whatever needs it fails.</source>
        <translation>Der Schlüssel ist deaktiviert: Was ihn braucht, schlägt fehl.</translation>
    </message>
    <message>
        <source>The key is enabled again.</source>
        <translation>Der Schlüssel ist wieder aktiviert.</translation>
    </message>
    <message>
        <source>The key is to be deleted: 400 KMSInvalidStateException</source>
        <translation>Der Schlüssel ist zur Löschung vorgesehen: 400 KMSInvalidStateException</translation>
    </message>
    <message>
        <source>The key will be deleted in %1 days and cannot be used from now on.</source>
        <translation>Der Schlüssel wird in %1 Tagen gelöscht und ist ab jetzt nicht mehr nutzbar.</translation>
    </message>
    <message>
        <source>The last backup has failed</source>
        <translation>Die letzte Sicherung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The last delay is shorter than the first.</source>
        <translation>Die letzte Verzögerung ist kürzer als die erste.</translation>
    </message>
    <message>
        <source>The last state has no next one.</source>
        <translation>Der letzte Zustand hat keinen nächsten.</translation>
    </message>
    <message>
        <source>The least capacity is more than the most.</source>
        <translation>Die kleinste Kapazität ist größer als die größte.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>The load balancer in front of %1 has other targets, too: here its requests per target are those of all of them together.</source>
        <translation>Der Load Balancer vor %1 hat auch andere Ziele: Seine Anfragen je Ziel sind hier die von allen zusammen.</translation>
    </message>
    <message>
        <source>The load balancer&apos;s node in the cut-off zone is taken out of DNS; clients that keep its address fail until their answer expires.</source>
        <translation>Der Knoten des Load Balancers in der abgeschnittenen Zone wird aus dem DNS genommen; Clients, die seine Adresse behalten, scheitern, bis ihre Antwort abläuft.</translation>
    </message>
    <message>
        <source>The load balancer&apos;s node in the lost zone is taken out of DNS; clients that keep its address fail until their answer expires.</source>
        <translation>Der Knoten des Load Balancers in der verlorenen Zone wird aus dem DNS genommen; Clients, die seine Adresse behalten, scheitern, bis ihre Antwort abläuft.</translation>
    </message>
    <message>
        <source>The loss of the primary was noticed after %1.</source>
        <translation>Der Verlust der primären Instanz wurde nach %1 bemerkt.</translation>
    </message>
    <message>
        <source>The member %1 stands twice.</source>
        <translation>Das Feld %1 steht zweimal da.</translation>
    </message>
    <message>
        <source>The memory of app version &quot;%1&quot; has no effect without an instance type.</source>
        <translation>Der Speicher der Anwendungsversion &quot;%1&quot; hat ohne Instanztyp keine Wirkung.</translation>
    </message>
    <message>
        <source>The metric is never above the target of %1, so nothing scales out.</source>
        <translation>Die Metrik liegt nie über dem Zielwert %1, daher kommt keine Kapazität hinzu.</translation>
    </message>
    <message>
        <source>The minimum TTL is above the maximum TTL.</source>
        <translation>Die kleinste TTL liegt über der höchsten TTL.</translation>
    </message>
    <message>
        <source>The minimum is above the maximum.</source>
        <translation>Das Minimum liegt über dem Maximum.</translation>
    </message>
    <message>
        <source>The minimum of %1 is above the maximum of %2.</source>
        <translation>Das Minimum von %1 liegt über dem Maximum von %2.</translation>
    </message>
    <message>
        <source>The name has no records: nobody finds its target</source>
        <translation>Der Name hat keine Einträge: Niemand findet sein Ziel</translation>
    </message>
    <message>
        <source>The name leads to the new primary; callers follow when the answer they keep has expired.</source>
        <translation>Der Name führt zum neuen primären Knoten; Aufrufer folgen, wenn die Antwort abgelaufen ist, die sie behalten haben.</translation>
    </message>
    <message>
        <source>The name of &quot;%1&quot; does not resolve.</source>
        <translation>Der Name von „%1“ wird nicht aufgelöst.</translation>
    </message>
    <message>
        <source>The name of &quot;%1&quot; resolves again.</source>
        <translation>Der Name von „%1“ wird wieder aufgelöst.</translation>
    </message>
    <message>
        <source>The name of the database leads to the %1; callers follow when the answer they keep has expired.</source>
        <translation>Der Name der Datenbank führt jetzt zu einer anderen Instanz (%1); Aufrufer folgen, wenn die Antwort abgelaufen ist, die sie behalten haben.</translation>
    </message>
    <message>
        <source>The network to &quot;%1&quot; loses %2 % of the packets.</source>
        <translation>Das Netz zu „%1“ verliert %2 % der Pakete.</translation>
    </message>
    <message>
        <source>The network to &quot;%1&quot; loses nothing any more.</source>
        <translation>Das Netz zu „%1“ verliert nichts mehr.</translation>
    </message>
    <message>
        <source>The new capacity is</source>
        <translation>Die neue Kapazität ist</translation>
    </message>
    <message>
        <source>The new primary reads from its storage what the old one had in memory.</source>
        <translation>Die neue primäre Instanz liest aus ihrem Datenspeicher, was die alte im Arbeitsspeicher hatte.</translation>
    </message>
    <message>
        <source>The next primary failed before it took over.</source>
        <translation>Die nächste primäre Instanz ist ausgefallen, bevor sie übernommen hat.</translation>
    </message>
    <message>
        <source>The node in %1 is in DNS again.</source>
        <translation>Der Knoten in %1 ist wieder im DNS.</translation>
    </message>
    <message>
        <source>The node in %1 is lost: DNS leaves it out, and who keeps its address fails.</source>
        <translation>Der Knoten in %1 ist verloren: DNS lässt ihn aus, und wer seine Adresse behält, scheitert.</translation>
    </message>
    <message>
        <source>The node in %1 is out of DNS: traffic is shifted to the other zones.</source>
        <translation>Der Knoten in %1 ist aus dem DNS genommen: Der Verkehr wird in die anderen Zonen verlagert.</translation>
    </message>
    <message>
        <source>The node in %1 works again.</source>
        <translation>Der Knoten in %1 arbeitet wieder.</translation>
    </message>
    <message>
        <source>The node that took the backup is lost.</source>
        <translation>Der Knoten, der die Sicherung erstellte, ist verloren.</translation>
    </message>
    <message>
        <source>The number is beyond what a policy can name.</source>
        <translation>Die Zahl liegt außerhalb dessen, was eine Richtlinie nennen kann.</translation>
    </message>
    <message>
        <source>The number of shards was changed ten times in 24 hours: it stays</source>
        <translation>Die Zahl der Shards wurde in 24 Stunden zehnmal geändert: Sie bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>The only zone of One Zone-IA is down</source>
        <translation>Die einzige Zone von One Zone-IA ist ausgefallen</translation>
    </message>
    <message>
        <source>The operating system is missing.</source>
        <translation>Das Betriebssystem fehlt.</translation>
    </message>
    <message>
        <source>The operator &quot;%1&quot; is not simulated. %2</source>
        <translation>Der Operator &quot;%1&quot; wird nicht simuliert. %2</translation>
    </message>
    <message>
        <source>The operator &quot;%1&quot; is not simulated.</source>
        <translation>Der Operator &quot;%1&quot; wird nicht simuliert.</translation>
    </message>
    <message>
        <source>The outage took %1, %2: %3.</source>
        <translation>Der Ausfall dauerte %1, %2: %3.</translation>
    </message>
    <message>
        <source>The packed file holds more than %1 MiB.</source>
        <translation>Die gepackte Datei enthält mehr als %1 MiB.</translation>
    </message>
    <message>
        <source>The packed file is damaged or cut off.</source>
        <translation>Die gepackte Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The packed file is packed again.</source>
        <translation>Die gepackte Datei ist doppelt gepackt.</translation>
    </message>
    <message>
        <source>The parameter is deleted: whoever reads it gets 400 ParameterNotFound.</source>
        <translation>Der Parameter ist gelöscht: Wer ihn liest, bekommt 400 ParameterNotFound.</translation>
    </message>
    <message>
        <source>The parameter is there again.</source>
        <translation>Der Parameter ist wieder da.</translation>
    </message>
    <message>
        <source>The parameter was deleted: 400 ParameterNotFound</source>
        <translation>Der Parameter wurde gelöscht: 400 ParameterNotFound</translation>
    </message>
    <message>
        <source>The period of %1 s is not a multiple of 60 s.</source>
        <translation>Die Periode von %1 s ist kein Vielfaches von 60 s.</translation>
    </message>
    <message>
        <source>The periods together are longer than a day.</source>
        <translation>Die Perioden sind zusammen länger als ein Tag.</translation>
    </message>
    <message>
        <source>The policies of &quot;%1&quot;&apos;s role are detached: what it calls denies it</source>
        <translation>Die Richtlinien der Rolle von „%1“ sind gelöst: Die Aufrufe der Komponente werden verweigert</translation>
    </message>
    <message>
        <source>The policy evicts only keys with a TTL, and keys have none: writes fail when memory is full.</source>
        <translation>Die Richtlinie verdrängt nur Schlüssel mit einer TTL, und keiner hat eine: Schreibzugriffe scheitern, wenn der Speicher voll ist.</translation>
    </message>
    <message>
        <source>The preflight of %1 is refused (403) and browsers do not send it: %2</source>
        <translation>Der Preflight von %1 wird abgewiesen (403), und Browser senden die Anfrage nicht: %2</translation>
    </message>
    <message>
        <source>The price %1 is given twice.</source>
        <translation>Der Preis %1 ist zweimal angegeben.</translation>
    </message>
    <message>
        <source>The primary is down and no standby can take over</source>
        <translation>Die primäre Instanz ist ausgefallen, und keine Standby kann übernehmen</translation>
    </message>
    <message>
        <source>The primary is lost, and nobody has noticed yet</source>
        <translation>Die primäre Instanz ist verloren, und niemand hat es bisher bemerkt</translation>
    </message>
    <message>
        <source>The primary is lost, and nobody has noticed yet: writes fail</source>
        <translation>Der primäre Knoten ist verloren, und noch hat es niemand bemerkt: Schreibzugriffe schlagen fehl</translation>
    </message>
    <message>
        <source>The primary is lost: a replica takes over</source>
        <translation>Der primäre Knoten ist verloren: Ein Replikat übernimmt</translation>
    </message>
    <message>
        <source>The primary is lost: writes fail until a replica is promoted</source>
        <translation>Der primäre Knoten ist verloren: Schreibzugriffe schlagen fehl, bis ein Replikat hochgestuft ist</translation>
    </message>
    <message>
        <source>The queue was purged: all its messages are gone</source>
        <translation>Die Warteschlange wurde geleert: Alle Nachrichten darin sind weg</translation>
    </message>
    <message>
        <source>The range of ports ends before it begins.</source>
        <translation>Der Portbereich endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The replay has %1 points; at most %2 are possible.</source>
        <translation>Die Wiederholung hat %1 Punkte; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>The replicas apply what they have missed.</source>
        <translation>Die Replikate holen nach, was ihnen fehlt.</translation>
    </message>
    <message>
        <source>The requests span %1 days; at most 365 are possible.</source>
        <translation>Die Anfragen erstrecken sich über %1 Tage; höchstens 365 sind möglich.</translation>
    </message>
    <message>
        <source>The role&apos;s policies are attached again.</source>
        <translation>Die Richtlinien der Rolle sind wieder angehängt.</translation>
    </message>
    <message>
        <source>The role&apos;s policies are detached.</source>
        <translation>Die Richtlinien der Rolle sind gelöst.</translation>
    </message>
    <message>
        <source>The rule has no operator.</source>
        <translation>Die Regel hat keinen Operator.</translation>
    </message>
    <message>
        <source>The rules have more than 65,536 characters.</source>
        <translation>Die Regeln haben mehr als 65.536 Zeichen.</translation>
    </message>
    <message>
        <source>The run does not get past one instant: calls without any delay go round in a circle.</source>
        <translation>Der Lauf kommt über einen Zeitpunkt nicht hinaus: Aufrufe ohne jede Verzögerung laufen im Kreis.</translation>
    </message>
    <message>
        <source>The sandbox sends %1 mails in 24 hours</source>
        <translation>Die Sandbox sendet %1 Mails in 24 Stunden</translation>
    </message>
    <message>
        <source>The sandbox sends %1 mails/s</source>
        <translation>Die Sandbox sendet %1 Mails/s</translation>
    </message>
    <message>
        <source>The scripts of %1 may take longer than 3,600 s together.</source>
        <translation>Die Skripte von %1 könnten zusammen länger als 3.600 s dauern.</translation>
    </message>
    <message>
        <source>The server answers again.</source>
        <translation>Der Server antwortet wieder.</translation>
    </message>
    <message>
        <source>The server is as fast as before.</source>
        <translation>Der Server ist so schnell wie zuvor.</translation>
    </message>
    <message>
        <source>The server is stopped: what it held is lost, and every request is refused.</source>
        <translation>Der Server ist gestoppt: Was er hielt, ist verloren, und jede Anfrage wird abgewiesen.</translation>
    </message>
    <message>
        <source>The server runs again.</source>
        <translation>Der Server läuft wieder.</translation>
    </message>
    <message>
        <source>The server takes %1 times as long for a request.</source>
        <translation>Der Server braucht für eine Anfrage %1-mal so lange.</translation>
    </message>
    <message>
        <source>The server takes requests and answers none.</source>
        <translation>Der Server nimmt Anfragen an und beantwortet keine.</translation>
    </message>
    <message>
        <source>The settings of a newer version that are kept here are damaged.</source>
        <translation>Die hier aufbewahrten Einstellungen einer neueren Version sind beschädigt.</translation>
    </message>
    <message>
        <source>The stage deploys nothing.</source>
        <translation>Die Stage stellt nichts bereit.</translation>
    </message>
    <message>
        <source>The stage&apos;s cache is empty; every read goes to its integration once.</source>
        <translation>Der Cache der Stage ist leer; jeder Lesezugriff geht einmal an seine Integration.</translation>
    </message>
    <message>
        <source>The standby is the primary now.</source>
        <translation>Die Standby ist jetzt die primäre Instanz.</translation>
    </message>
    <message>
        <source>The state %1 is in another branch, and states lead to states beside them only.</source>
        <translation>Der Zustand %1 ist in einem anderen Zweig, und Zustände führen nur zu Zuständen im selben Zweig.</translation>
    </message>
    <message>
        <source>The stream is not connected to %1, so that nobody is told of batches that are given up.</source>
        <translation>Der Stream ist nicht mit %1 verbunden, daher erfährt niemand von aufgegebenen Stapeln.</translation>
    </message>
    <message>
        <source>The table has no index %1.</source>
        <translation>Die Tabelle hat keinen Index %1.</translation>
    </message>
    <message>
        <source>The table has no price %1.%2</source>
        <translation>Die Tabelle hat keinen Preis %1.%2</translation>
    </message>
    <message>
        <source>The tables and indexes of its Region have %1 provisioned read units; AWS provides an account with no more than %2 unless the quota is raised.</source>
        <translation>Die Tabellen und Indizes der Region haben %1 bereitgestellte Leseeinheiten; AWS stellt einem Konto nicht mehr als %2 bereit, solange das Kontingent nicht erhöht ist.</translation>
    </message>
    <message>
        <source>The tables and indexes of its Region have %1 provisioned write units; AWS provides an account with no more than %2 unless the quota is raised.</source>
        <translation>Die Tabellen und Indizes der Region haben %1 bereitgestellte Schreibeinheiten; AWS stellt einem Konto nicht mehr als %2 bereit, solange das Kontingent nicht erhöht ist.</translation>
    </message>
    <message>
        <source>The template has no stop condition %1.</source>
        <translation>Die Vorlage hat keine Abbruchbedingung %1.</translation>
    </message>
    <message>
        <source>The template has no target %1.%2</source>
        <translation>Die Vorlage hat kein Ziel %1.%2</translation>
    </message>
    <message>
        <source>The throughput of a %1 volume cannot be provisioned.</source>
        <translation>Der Durchsatz eines %1-Volumes lässt sich nicht bereitstellen.</translation>
    </message>
    <message>
        <source>The topic is not connected to %1.</source>
        <translation>Das Topic ist nicht mit %1 verbunden.</translation>
    </message>
    <message>
        <source>The type of %1 is not known to this version; it cannot be connected.</source>
        <translation>%1 hat einen Typ, den diese Version nicht kennt; die Komponente lässt sich nicht verbinden.</translation>
    </message>
    <message>
        <source>The type of %1 is not known to this version; its settings cannot be changed.</source>
        <translation>%1 hat einen Typ, den diese Version nicht kennt; die Einstellungen der Komponente lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>The types are Task, Pass, Choice, Wait, Parallel, Map, Succeed and Fail.</source>
        <translation>Die Typen sind Task, Pass, Choice, Wait, Parallel, Map, Succeed und Fail.</translation>
    </message>
    <message>
        <source>The usage plans hold more than all hosts.</source>
        <translation>Die Nutzungspläne umfassen zusammen mehr als alle Rechner.</translation>
    </message>
    <message>
        <source>The version must be 0.0.</source>
        <translation>Die Version muss 0.0 sein.</translation>
    </message>
    <message>
        <source>The weights of all request classes are 0.</source>
        <translation>Die Gewichte aller Anfrageklassen sind 0.</translation>
    </message>
    <message>
        <source>The writer is down and no reader can take over</source>
        <translation>Der Writer ist ausgefallen, und kein Reader kann übernehmen</translation>
    </message>
    <message>
        <source>The writer was removed; another instance is the writer now.</source>
        <translation>Der Writer wurde entfernt; eine andere Instanz ist jetzt der Writer.</translation>
    </message>
    <message>
        <source>The zone of One Zone-IA is back</source>
        <translation>Die Zone von One Zone-IA ist wieder da</translation>
    </message>
    <message>
        <source>The zone of One Zone-IA is destroyed: every object in it is lost</source>
        <translation>Die Zone von One Zone-IA ist zerstört: Jedes Objekt darin ist verloren</translation>
    </message>
    <message>
        <source>The zone of One Zone-IA is down</source>
        <translation>Die Zone von One Zone-IA ist ausgefallen</translation>
    </message>
    <message>
        <source>There are more flaws than are shown.</source>
        <translation>Es gibt mehr Mängel, als gezeigt werden.</translation>
    </message>
    <message>
        <source>There are more issues than are shown.</source>
        <translation>Es gibt mehr Mängel, als gezeigt werden.</translation>
    </message>
    <message>
        <source>There are no clients %1 in the design.</source>
        <translation>Im Entwurf gibt es keine Clients %1.</translation>
    </message>
    <message>
        <source>There are no clients, so nothing will happen.</source>
        <translation>Es gibt keine Clients, daher wird nichts geschehen.</translation>
    </message>
    <message>
        <source>There are no replicas to read from.</source>
        <translation>Es gibt keine Replikate, von denen gelesen werden könnte.</translation>
    </message>
    <message>
        <source>There are no request classes, so clients have nothing to send.</source>
        <translation>Es gibt keine Anfrageklassen, daher haben Clients nichts zu senden.</translation>
    </message>
    <message>
        <source>There are no two records with a weight or a failover role of their own to swap.</source>
        <translation>Es gibt keine zwei Einträge mit eigenem Gewicht oder eigener Rolle bei der Ausfallumschaltung, die getauscht werden könnten.</translation>
    </message>
    <message>
        <source>There can be %1 parameters of this tier, not %2.</source>
        <translation>Es kann %1 Parameter dieser Stufe geben, nicht %2.</translation>
    </message>
    <message>
        <source>There is a gap between steps.</source>
        <translation>Zwischen Stufen ist eine Lücke.</translation>
    </message>
    <message>
        <source>There is another state called %1.</source>
        <translation>Es gibt noch einen Zustand namens %1.</translation>
    </message>
    <message>
        <source>There is canary traffic, but nothing it could go to.</source>
        <translation>Es gibt Canary-Verkehr, aber nichts, wohin er gehen könnte.</translation>
    </message>
    <message>
        <source>There is no action %1.</source>
        <translation>Es gibt keine Aktion %1.</translation>
    </message>
    <message>
        <source>There is no alarm %1.%2</source>
        <translation>Es gibt keinen Alarm %1.%2</translation>
    </message>
    <message>
        <source>There is no app version %1.%2</source>
        <translation>Es gibt keine Anwendungsversion %1.%2</translation>
    </message>
    <message>
        <source>There is no app version it could run.</source>
        <translation>Es gibt keine Anwendungsversion, die laufen könnte.</translation>
    </message>
    <message>
        <source>There is no bucket to deliver to</source>
        <translation>Es gibt keinen Bucket, an den geliefert werden kann</translation>
    </message>
    <message>
        <source>There is no component %1.%2</source>
        <translation>Es gibt keine Komponente %1.%2</translation>
    </message>
    <message>
        <source>There is no component %1; connect two components.</source>
        <translation>Es gibt keine Komponente %1; verbinden Sie zwei Komponenten.</translation>
    </message>
    <message>
        <source>There is no component, connection or container %1.%2</source>
        <translation>Es gibt keine Komponente, keine Verbindung und keinen Container %1.%2</translation>
    </message>
    <message>
        <source>There is no container %1.%2</source>
        <translation>Es gibt keinen Container %1.%2</translation>
    </message>
    <message>
        <source>There is no data set %1.%2</source>
        <translation>Es gibt keine Datenmenge %1.%2</translation>
    </message>
    <message>
        <source>There is no deployment %1 for this function.</source>
        <translation>Für diese Funktion gibt es keine Bereitstellung %1.</translation>
    </message>
    <message>
        <source>There is no deployment %1 for this group.</source>
        <translation>Für diese Gruppe gibt es keine Bereitstellung %1.</translation>
    </message>
    <message>
        <source>There is no deployment %1.%2</source>
        <translation>Es gibt keine Bereitstellung %1.%2</translation>
    </message>
    <message>
        <source>There is no field %1 here.</source>
        <translation>Es gibt hier kein Feld %1.</translation>
    </message>
    <message>
        <source>There is no instance it could hit.</source>
        <translation>Es gibt keine Instanz, die sie treffen könnte.</translation>
    </message>
    <message>
        <source>There is no instance type &quot;%1&quot; here.</source>
        <translation>Den Instanztyp &quot;%1&quot; gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no jitter strategy %1.</source>
        <translation>Es gibt keine Jitter-Strategie %1.</translation>
    </message>
    <message>
        <source>There is no lifecycle event %1.%2</source>
        <translation>Es gibt kein Lebenszyklusereignis %1.%2</translation>
    </message>
    <message>
        <source>There is no load in the file.</source>
        <translation>In der Datei steht keine Last.</translation>
    </message>
    <message>
        <source>There is no memory left for a backup.</source>
        <translation>Für eine Sicherung ist kein Speicher mehr übrig.</translation>
    </message>
    <message>
        <source>There is no mode %1.</source>
        <translation>Es gibt keinen Modus %1.</translation>
    </message>
    <message>
        <source>There is no operator %1.</source>
        <translation>Es gibt keinen Operator %1.</translation>
    </message>
    <message>
        <source>There is no operator &quot;%1&quot;.</source>
        <translation>Es gibt keinen Operator „%1“.</translation>
    </message>
    <message>
        <source>There is no operator &quot;%1&quot;: Null asks whether the key is there.</source>
        <translation>Es gibt keinen Operator &quot;%1&quot;: Null fragt, ob der Schlüssel da ist.</translation>
    </message>
    <message>
        <source>There is no promotion tier %1.</source>
        <translation>Es gibt kein Promotion-Tier %1.</translation>
    </message>
    <message>
        <source>There is no request class %1.%2</source>
        <translation>Es gibt keine Anfrageklasse %1.%2</translation>
    </message>
    <message>
        <source>There is no request in the log.</source>
        <translation>Im Protokoll steht keine Anfrage.</translation>
    </message>
    <message>
        <source>There is no running read replica to promote.</source>
        <translation>Es gibt kein laufendes Lesereplikat, das hochgestuft werden könnte.</translation>
    </message>
    <message>
        <source>There is no state %1 here.</source>
        <translation>Es gibt hier keinen Zustand %1.</translation>
    </message>
    <message>
        <source>There is no such file inside the program.</source>
        <translation>Diese Datei gibt es im Programm nicht.</translation>
    </message>
    <message>
        <source>There is no such protocol.</source>
        <translation>Dieses Protokoll gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such version of the policy language.</source>
        <translation>Diese Version der Richtliniensprache gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no target %1.</source>
        <translation>Es gibt kein Ziel %1.</translation>
    </message>
    <message>
        <source>There is no type %1.</source>
        <translation>Es gibt keinen Typ %1.</translation>
    </message>
    <message>
        <source>There is no usage plan &quot;%1&quot;.</source>
        <translation>Es gibt keinen Nutzungsplan „%1“.</translation>
    </message>
    <message>
        <source>There is no version %1 of the language.</source>
        <translation>Es gibt keine Version %1 der Sprache.</translation>
    </message>
    <message>
        <source>There is no zone %1.%2</source>
        <translation>Es gibt keine Zone %1.%2</translation>
    </message>
    <message>
        <source>There is nobody to fail over to; the database is down until an instance is back.</source>
        <translation>Niemand kann übernehmen; die Datenbank ist nicht verfügbar, bis eine Instanz zurück ist.</translation>
    </message>
    <message>
        <source>There is nobody to take over any more.</source>
        <translation>Es gibt niemanden mehr, der übernehmen könnte.</translation>
    </message>
    <message>
        <source>These are more than %1 actions.</source>
        <translation>Dies sind mehr als %1 Aktionen.</translation>
    </message>
    <message>
        <source>These are more than %1 targets.</source>
        <translation>Dies sind mehr als %1 Ziele.</translation>
    </message>
    <message>
        <source>They are kept when you save; open the file with the newer version to see them.</source>
        <translation>Sie bleiben beim Speichern erhalten; öffnen Sie die Datei mit der neueren Version, um sie zu sehen.</translation>
    </message>
    <message>
        <source>This cannot be read: %1.</source>
        <translation>Dies kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>This must be a JSON object with states.</source>
        <translation>Hier muss ein JSON-Objekt mit Zuständen stehen.</translation>
    </message>
    <message>
        <source>This must be a JSON object.</source>
        <translation>Hier muss ein JSON-Objekt stehen.</translation>
    </message>
    <message>
        <source>This is neither YAML nor JSON: %1.</source>
        <translation>Das ist weder YAML noch JSON: %1.</translation>
    </message>
    <message>
        <source>This is no AppSpec: it has no &quot;version&quot;, &quot;os&quot;, &quot;hooks&quot; or &quot;Resources&quot;.</source>
        <translation>Das ist keine AppSpec: &quot;version&quot;, &quot;os&quot;, &quot;hooks&quot; und &quot;Resources&quot; fehlen.</translation>
    </message>
    <message>
        <source>This is no JSON: %1.</source>
        <translation>Dies ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>Throttled batches of function %1 soon make dead letters: AWS advises 5 receives or more.</source>
        <translation>Gedrosselte Stapel der Funktion %1 landen bald in der Dead-Letter-Queue: AWS rät zu mindestens 5 Empfängen.</translation>
    </message>
    <message>
        <source>TooManyInvalidationsInProgress: at most %1 files and %2 wildcards can be under way.</source>
        <translation>TooManyInvalidationsInProgress: Höchstens %1 Dateien und %2 Wildcards können gleichzeitig in Arbeit sein.</translation>
    </message>
    <message>
        <source>Track the group&apos;s CPU, or give the group a load balancer of its own.</source>
        <translation>Verfolgen Sie die CPU der Gruppe, oder geben Sie der Gruppe einen eigenen Load Balancer.</translation>
    </message>
    <message>
        <source>Turn it off and use an instance with a standby</source>
        <translation>Schalten Sie es aus, und verwenden Sie eine Instanz mit einer Standby</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Schalten Sie es ein</translation>
    </message>
    <message>
        <source>Two indexes have the name %1.</source>
        <translation>Zwei Indizes haben den Namen %1.</translation>
    </message>
    <message>
        <source>Two stars follow each other.</source>
        <translation>Zwei Sterne folgen aufeinander.</translation>
    </message>
    <message>
        <source>Two statements have the Sid &quot;%1&quot;.</source>
        <translation>Zwei Anweisungen haben die Sid &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Unavailable as often as the storage class is designed to be</source>
        <translation>So oft nicht verfügbar, wie es die Speicherklasse vorsieht</translation>
    </message>
    <message>
        <source>Unhealthy targets: %1 of %2</source>
        <translation>Kranke Ziele: %1 von %2</translation>
    </message>
    <message>
        <source>Unknown service %1.</source>
        <translation>Unbekannter Dienst %1.</translation>
    </message>
    <message>
        <source>Unknown service %1.%2</source>
        <translation>Unbekannter Dienst %1.%2</translation>
    </message>
    <message>
        <source>Unknown setting %1.%2</source>
        <translation>Unbekannte Einstellung %1.%2</translation>
    </message>
    <message>
        <source>Unknown value %1; it is one of %2.</source>
        <translation>Unbekannter Wert %1; möglich sind %2.</translation>
    </message>
    <message>
        <source>Use 0 to 15.</source>
        <translation>Nehmen Sie 0 bis 15.</translation>
    </message>
    <message>
        <source>Use 0 to switch it off, or at least 30 s.</source>
        <translation>Verwenden Sie 0, um ihn abzuschalten, oder mindestens 30 s.</translation>
    </message>
    <message>
        <source>Use 29000 or less, unless AWS has raised it.</source>
        <translation>Verwenden Sie 29000 oder weniger, außer AWS hat sie erhöht.</translation>
    </message>
    <message>
        <source>Use 30, or 10 for fast checks.</source>
        <translation>Verwenden Sie 30, oder 10 für schnelle Prüfungen.</translation>
    </message>
    <message>
        <source>Use 50 or more, or 0.</source>
        <translation>Verwenden Sie 50 oder mehr, oder 0.</translation>
    </message>
    <message>
        <source>Use 90 shards or fewer, or ask AWS for the quota.</source>
        <translation>Nehmen Sie 90 Shards oder weniger, oder beantragen Sie das Kontingent bei AWS.</translation>
    </message>
    <message>
        <source>Use AWS or Service.</source>
        <translation>Verwenden Sie AWS oder Service.</translation>
    </message>
    <message>
        <source>Use AllowedOrigins, AllowedMethods, AllowedHeaders, ExposeHeaders, MaxAgeSeconds and ID.</source>
        <translation>Verwenden Sie AllowedOrigins, AllowedMethods, AllowedHeaders, ExposeHeaders, MaxAgeSeconds und ID.</translation>
    </message>
    <message>
        <source>Use BeforeAllowTraffic or AfterAllowTraffic.</source>
        <translation>Verwenden Sie BeforeAllowTraffic oder AfterAllowTraffic.</translation>
    </message>
    <message>
        <source>Use GET, PUT, POST, DELETE and HEAD; S3 answers OPTIONS itself.</source>
        <translation>Verwenden Sie GET, PUT, POST, DELETE und HEAD; OPTIONS beantwortet S3 selbst.</translation>
    </message>
    <message>
        <source>Use IpProtocol, FromPort, ToPort, SourceSecurityGroupId, CidrIp and Description.</source>
        <translation>Verwenden Sie IpProtocol, FromPort, ToPort, SourceSecurityGroupId, CidrIp und Description.</translation>
    </message>
    <message>
        <source>Use Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal and Condition.</source>
        <translation>Verwenden Sie Sid, Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal und Condition.</translation>
    </message>
    <message>
        <source>Use SourceSecurityGroupId or CidrIp.</source>
        <translation>Verwenden Sie SourceSecurityGroupId oder CidrIp.</translation>
    </message>
    <message>
        <source>Use Version, Id and Statement.</source>
        <translation>Verwenden Sie Version, Id und Statement.</translation>
    </message>
    <message>
        <source>Use &quot;ItemsPath&quot;.</source>
        <translation>Verwenden Sie &quot;ItemsPath&quot;.</translation>
    </message>
    <message>
        <source>Use &quot;Parameters&quot;.</source>
        <translation>Verwenden Sie &quot;Parameters&quot;.</translation>
    </message>
    <message>
        <source>Use &quot;ResultSelector&quot;, &quot;ResultPath&quot; and &quot;OutputPath&quot;.</source>
        <translation>Verwenden Sie &quot;ResultSelector&quot;, &quot;ResultPath&quot; und &quot;OutputPath&quot;.</translation>
    </message>
    <message>
        <source>Use a TCP listener.</source>
        <translation>Verwenden Sie einen TCP-Listener.</translation>
    </message>
    <message>
        <source>Use a class of db.t3, db.m5, db.m6i, db.r5 or db.r6g; concurrency and max_connections set any other size.</source>
        <translation>Nehmen Sie eine Klasse aus db.t3, db.m5, db.m6i, db.r5 oder db.r6g; concurrency und max_connections ergeben jede andere Größe.</translation>
    </message>
    <message>
        <source>Use a class of db.t3, db.r5 or db.r6g.</source>
        <translation>Nehmen Sie eine Klasse aus db.t3, db.r5 oder db.r6g.</translation>
    </message>
    <message>
        <source>Use a type of dax.t3, dax.r4 or dax.r5.</source>
        <translation>Verwenden Sie einen Typ aus dax.t3, dax.r4 oder dax.r5.</translation>
    </message>
    <message>
        <source>Use as many partitions as prefixes, or 0 for all.</source>
        <translation>Verwenden Sie so viele Partitionen wie Präfixe, oder 0 für alle.</translation>
    </message>
    <message>
        <source>Use at least three nodes, in several Availability Zones.</source>
        <translation>Verwenden Sie mindestens drei Knoten in mehreren Availability Zones.</translation>
    </message>
    <message>
        <source>Use db.t3.small or more.</source>
        <translation>Nehmen Sie db.t3.small oder mehr.</translation>
    </message>
    <message>
        <source>Use dc2.large, dc2.8xlarge, ra3.xlplus, ra3.4xlarge or ra3.16xlarge.</source>
        <translation>Nehmen Sie dc2.large, dc2.8xlarge, ra3.xlplus, ra3.4xlarge oder ra3.16xlarge.</translation>
    </message>
    <message>
        <source>Use exists, anything-but, prefix, suffix, equals-ignore-case, wildcard, numeric or cidr.</source>
        <translation>Verwenden Sie exists, anything-but, prefix, suffix, equals-ignore-case, wildcard, numeric oder cidr.</translation>
    </message>
    <message>
        <source>Use fewer of them for one key, or with one star each.</source>
        <translation>Verwenden Sie weniger davon für einen Schlüssel, oder solche mit nur einem Stern.</translation>
    </message>
    <message>
        <source>Use gp2 or io1</source>
        <translation>Verwenden Sie gp2 oder io1</translation>
    </message>
    <message>
        <source>Use names and single indexes only: no &quot;*&quot;, &quot;..&quot;, lists, slices or filters.</source>
        <translation>Verwenden Sie nur Namen und einzelne Indizes: kein &quot;*&quot;, kein &quot;..&quot;, keine Listen, Bereiche oder Filter.</translation>
    </message>
    <message>
        <source>Use one of %1, or leave the condition out.</source>
        <translation>Verwenden Sie einen von %1, oder lassen Sie die Bedingung weg.</translation>
    </message>
    <message>
        <source>Use one of %1, with or without IfExists, ForAllValues: and ForAnyValue:.</source>
        <translation>Verwenden Sie einen von %1, mit oder ohne IfExists, ForAllValues: und ForAnyValue:.</translation>
    </message>
    <message>
        <source>Use one of t2, t3, t3a, t4g, m5, m6i, m6g, c5, c6g, r5 or r6g with its size, such as t3.medium, or leave it empty.</source>
        <translation>Verwenden Sie t2, t3, t3a, t4g, m5, m6i, m6g, c5, c6g, r5 oder r6g mit einer Größe, etwa t3.medium, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Use prefix, suffix or fewer stars.</source>
        <translation>Verwenden Sie prefix, suffix oder weniger Sterne.</translation>
    </message>
    <message>
        <source>Use ranges of ports, or fewer sources.</source>
        <translation>Verwenden Sie Portbereiche oder weniger Quellen.</translation>
    </message>
    <message>
        <source>Use round_robin, or set the slow start to 0.</source>
        <translation>Verwenden Sie round_robin oder setzen Sie den langsamen Anlauf auf 0.</translation>
    </message>
    <message>
        <source>Use the event before or after it.</source>
        <translation>Verwenden Sie das Ereignis davor oder danach.</translation>
    </message>
    <message>
        <source>Use the provisioned mode</source>
        <translation>Verwenden Sie den bereitgestellten Modus</translation>
    </message>
    <message>
        <source>Use up to 256 letters, digits, hyphens, underscores and periods.</source>
        <translation>Verwenden Sie bis zu 256 Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte.</translation>
    </message>
    <message>
        <source>Variables are not simulated.</source>
        <translation>Variablen werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Volume of the %1: %2 I/Os wait for %3 IOPS</source>
        <translation>Volume (%1): %2 I/Os warten auf %3 IOPS</translation>
    </message>
    <message>
        <source>Volume of the %1: burst credits used up, %2 IOPS of %3</source>
        <translation>Volume (%1): Burst-Credits verbraucht, %2 von %3 IOPS</translation>
    </message>
    <message>
        <source>Volumes at their limit of %1 IOPS: %2 I/Os wait</source>
        <translation>Volumes an ihrer Grenze von %1 IOPS: %2 I/Os warten</translation>
    </message>
    <message>
        <source>Volumes: I/O is paused on %1</source>
        <translation>Volumes: I/O ist auf %1 angehalten</translation>
    </message>
    <message>
        <source>Waiting for a job of %1 (.sync) is not simulated.</source>
        <translation>Das Warten auf einen Auftrag von %1 (.sync) wird nicht simuliert.</translation>
    </message>
    <message>
        <source>Waiting for a task token is not simulated for %1:%2.</source>
        <translation>Das Warten auf ein Task-Token wird für %1:%2 nicht simuliert.</translation>
    </message>
    <message>
        <source>What a key must be stands in a list.</source>
        <translation>Die zulässigen Werte eines Schlüssels müssen in einer Liste stehen.</translation>
    </message>
    <message>
        <source>What has the attributes has more than 256 KB.</source>
        <translation>Der Text mit den Attributen hat mehr als 256 KB.</translation>
    </message>
    <message>
        <source>What has the attributes is no object.</source>
        <translation>Der Text mit den Attributen ist kein Objekt.</translation>
    </message>
    <message>
        <source>What is not known here is kept when you save; update Nephoscope to see it.</source>
        <translation>Was hier nicht bekannt ist, bleibt beim Speichern erhalten; aktualisieren Sie Nephoscope, um es zu sehen.</translation>
    </message>
    <message>
        <source>What it is restored from is no Aurora cluster with a snapshot</source>
        <translation>Die angegebene Quelle der Wiederherstellung ist kein Aurora-Cluster mit einem Snapshot</translation>
    </message>
    <message>
        <source>What it is restored from is no Aurora cluster with backups</source>
        <translation>Die angegebene Quelle der Wiederherstellung ist kein Aurora-Cluster mit Sicherungen</translation>
    </message>
    <message>
        <source>What it is restored from is no RDS database with a snapshot</source>
        <translation>Die angegebene Quelle der Wiederherstellung ist keine RDS-Datenbank mit einem Snapshot</translation>
    </message>
    <message>
        <source>What it is restored from is no RDS database with backups</source>
        <translation>Die angegebene Quelle der Wiederherstellung ist keine RDS-Datenbank mit Sicherungen</translation>
    </message>
    <message>
        <source>What it is restored from is no Redis or Valkey cluster with a backup</source>
        <translation>Die angegebene Quelle der Wiederherstellung ist kein Redis- oder Valkey-Cluster mit einer Sicherung</translation>
    </message>
    <message>
        <source>What it is restored from is no Redis or Valkey cluster with a backup.</source>
        <translation>Die angegebene Quelle der Wiederherstellung ist kein Redis- oder Valkey-Cluster mit einer Sicherung.</translation>
    </message>
    <message>
        <source>What there is: %1.</source>
        <translation>Möglich sind: %1.</translation>
    </message>
    <message>
        <source>When the only node is lost, all calls fail until it is replaced, empty.</source>
        <translation>Geht der einzige Knoten verloren, schlagen alle Aufrufe fehl, bis er durch einen leeren ersetzt ist.</translation>
    </message>
    <message>
        <source>With a reserved concurrency of 0 every invocation is throttled.</source>
        <translation>Mit einer reservierten Gleichzeitigkeit von 0 wird jeder Aufruf gedrosselt.</translation>
    </message>
    <message>
        <source>With the input of &quot;%1&quot; an execution would begin with %2 bytes; it gets %3 at the most.</source>
        <translation>Mit der Eingabe von „%1“ würde eine Ausführung mit %2 Bytes beginnen; sie bekommt höchstens %3.</translation>
    </message>
    <message>
        <source>With the limits of 2020 CodePipeline has no execution mode %1.</source>
        <translation>Mit den Grenzwerten von 2020 hat CodePipeline keinen Ausführungsmodus %1.</translation>
    </message>
    <message>
        <source>With the limits of 2020 the idle timeout is %1 and cannot be changed.</source>
        <translation>Mit den Grenzwerten von 2020 ist die Leerlaufzeit %1 und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Workers: all %1 busy on %2 of %3 instances, %4 requests waiting</source>
        <translation>Worker: alle %1 beschäftigt auf %2 von %3 Instanzen, %4 Anfragen warten</translation>
    </message>
    <message>
        <source>Write * or a scheme and a host without a path, such as https://www.example.com or https://*.example.com.</source>
        <translation>Schreiben Sie * oder ein Schema und einen Host ohne Pfad, etwa https://www.example.com oder https://*.example.com.</translation>
    </message>
    <message>
        <source>Write .sync or .sync:2, or leave it out.</source>
        <translation>Schreiben Sie .sync oder .sync:2, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Write FromPort and ToPort; for one port both are the same.</source>
        <translation>Schreiben Sie FromPort und ToPort; für einen einzelnen Port sind beide gleich.</translation>
    </message>
    <message>
        <source>Write RequestResponse or Event, or leave it out.</source>
        <translation>Schreiben Sie RequestResponse oder Event, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Write [ { &quot;ErrorEquals&quot;: [&quot;States.ALL&quot;] } ].</source>
        <translation>Schreiben Sie [ { &quot;ErrorEquals&quot;: [&quot;States.ALL&quot;] } ].</translation>
    </message>
    <message>
        <source>Write [ { &quot;ErrorEquals&quot;: [&quot;States.ALL&quot;], &quot;Next&quot;: &quot;Recover&quot; } ].</source>
        <translation>Schreiben Sie [ { &quot;ErrorEquals&quot;: [&quot;States.ALL&quot;], &quot;Next&quot;: &quot;Recover&quot; } ].</translation>
    </message>
    <message>
        <source>Write [ { &quot;StartAt&quot;: ..., &quot;States&quot;: { ... } }, ... ].</source>
        <translation>Schreiben Sie [ { &quot;StartAt&quot;: ..., &quot;States&quot;: { ... } }, ... ].</translation>
    </message>
    <message>
        <source>Write [ { &quot;Variable&quot;: &quot;$.n&quot;, &quot;NumericGreaterThan&quot;: 3, &quot;Next&quot;: &quot;Large&quot; } ].</source>
        <translation>Schreiben Sie [ { &quot;Variable&quot;: &quot;$.n&quot;, &quot;NumericGreaterThan&quot;: 3, &quot;Next&quot;: &quot;Large&quot; } ].</translation>
    </message>
    <message>
        <source>Write [&quot;&gt;&quot;, lower, &quot;&lt;=&quot;, upper].</source>
        <translation>Schreiben Sie [&quot;&gt;&quot;, untere Grenze, &quot;&lt;=&quot;, obere Grenze].</translation>
    </message>
    <message>
        <source>Write [{&quot;AllowedOrigins&quot;: [...], &quot;AllowedMethods&quot;: [...]}].</source>
        <translation>Schreiben Sie [{&quot;AllowedOrigins&quot;: [...], &quot;AllowedMethods&quot;: [...]}].</translation>
    </message>
    <message>
        <source>Write [{&quot;IpProtocol&quot;: &quot;tcp&quot;, &quot;FromPort&quot;: 443, ...}], or [] for none.</source>
        <translation>Schreiben Sie [{&quot;IpProtocol&quot;: &quot;tcp&quot;, &quot;FromPort&quot;: 443, ...}], oder [] für keine.</translation>
    </message>
    <message>
        <source>Write [{&quot;source&quot;: &quot;none&quot;}].</source>
        <translation>Schreiben Sie [{&quot;source&quot;: &quot;none&quot;}].</translation>
    </message>
    <message>
        <source>Write &quot;*&quot;, an account or the ARN of a role, such as &quot;%1&quot;.</source>
        <translation>Schreiben Sie &quot;*&quot;, ein Konto oder den ARN einer Rolle, etwa &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;*&quot;, {&quot;AWS&quot;: ...} or {&quot;Service&quot;: ...}.</source>
        <translation>Schreiben Sie &quot;*&quot;, {&quot;AWS&quot;: ...} oder {&quot;Service&quot;: ...}.</translation>
    </message>
    <message>
        <source>Write &quot;1.0&quot;.</source>
        <translation>Schreiben Sie &quot;1.0&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;2012-10-17&quot;.</source>
        <translation>Schreiben Sie &quot;2012-10-17&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;=&quot;, &quot;&lt;&quot;, &quot;&lt;=&quot;, &quot;&gt;&quot; or &quot;&gt;=&quot;.</source>
        <translation>Schreiben Sie &quot;=&quot;, &quot;&lt;&quot;, &quot;&lt;=&quot;, &quot;&gt;&quot; oder &quot;&gt;=&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;ALL&quot;, &quot;COUNT(1)&quot; or &quot;PERCENT(50)&quot;, at most 100.</source>
        <translation>Schreiben Sie &quot;ALL&quot;, &quot;COUNT(1)&quot; oder &quot;PERCENT(50)&quot;, höchstens 100.</translation>
    </message>
    <message>
        <source>Write &quot;Allow&quot; or &quot;Deny&quot;, with a capital letter.</source>
        <translation>Schreiben Sie &quot;Allow&quot; oder &quot;Deny&quot;, mit großem Anfangsbuchstaben.</translation>
    </message>
    <message>
        <source>Write &quot;FULL&quot; or &quot;NONE&quot;.</source>
        <translation>Schreiben Sie &quot;FULL&quot; oder &quot;NONE&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;INLINE&quot; or &quot;DISTRIBUTED&quot;.</source>
        <translation>Schreiben Sie &quot;INLINE&quot; oder &quot;DISTRIBUTED&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;Null&quot; alone.</source>
        <translation>Schreiben Sie nur &quot;Null&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;TaskToken.$&quot; with a path to the token.</source>
        <translation>Schreiben Sie &quot;TaskToken.$&quot; mit einem Pfad zum Token.</translation>
    </message>
    <message>
        <source>Write &quot;\\\\&quot; for one backslash.</source>
        <translation>Schreiben Sie &quot;\\\\&quot; für einen Backslash.</translation>
    </message>
    <message>
        <source>Write &quot;aws:cloudwatch:alarm&quot; or &quot;none&quot;.</source>
        <translation>Schreiben Sie &quot;aws:cloudwatch:alarm&quot; oder &quot;none&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;fail&quot; or &quot;skip&quot;.</source>
        <translation>Schreiben Sie &quot;fail&quot; oder &quot;skip&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;field=VALUE|VALUE&quot;.</source>
        <translation>Schreiben Sie &quot;field=VALUE|VALUE&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;os: linux&quot; or &quot;os: windows&quot;.</source>
        <translation>Schreiben Sie &quot;os: linux&quot; oder &quot;os: windows&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;stopConditions&quot;: [{&quot;source&quot;: &quot;none&quot;}], or name an alarm.</source>
        <translation>Schreiben Sie &quot;stopConditions&quot;: [{&quot;source&quot;: &quot;none&quot;}], oder nennen Sie einen Alarm.</translation>
    </message>
    <message>
        <source>Write &quot;tcp&quot;, &quot;udp&quot;, &quot;icmp&quot; or &quot;-1&quot;.</source>
        <translation>Schreiben Sie &quot;tcp&quot;, &quot;udp&quot;, &quot;icmp&quot; oder &quot;-1&quot;.</translation>
    </message>
    <message>
        <source>Write &quot;true&quot; or &quot;false&quot;.</source>
        <translation>Schreiben Sie &quot;true&quot; oder &quot;false&quot;.</translation>
    </message>
    <message>
        <source>Write a line time_s,rps or time_s,rps,class for each change of the rate.</source>
        <translation>Schreiben Sie für jede Änderung der Rate eine Zeile time_s,rps oder time_s,rps,class.</translation>
    </message>
    <message>
        <source>Write a list of rules, [{&quot;AllowedOrigins&quot;: [...], ...}].</source>
        <translation>Schreiben Sie eine Liste von Regeln, [{&quot;AllowedOrigins&quot;: [...], ...}].</translation>
    </message>
    <message>
        <source>Write a list, or choose the message body as the scope.</source>
        <translation>Schreiben Sie eine Liste, oder wählen Sie den Nachrichteninhalt als Bereich.</translation>
    </message>
    <message>
        <source>Write a name without *, such as &quot;ETag&quot;.</source>
        <translation>Schreiben Sie einen Namen ohne *, etwa &quot;ETag&quot;.</translation>
    </message>
    <message>
        <source>Write a name, with one * at most, such as &quot;x-amz-*&quot;.</source>
        <translation>Schreiben Sie einen Namen mit höchstens einem *, etwa &quot;x-amz-*&quot;.</translation>
    </message>
    <message>
        <source>Write a number from 0 on, such as 3000, without quotes.</source>
        <translation>Schreiben Sie eine Zahl ab 0, etwa 3000, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 65535.</source>
        <translation>Schreiben Sie eine Zahl von 0 bis 65535.</translation>
    </message>
    <message>
        <source>Write a number, such as 10 or &quot;0.5&quot;.</source>
        <translation>Schreiben Sie eine Zahl, etwa 10 oder &quot;0.5&quot;.</translation>
    </message>
    <message>
        <source>Write a number, without quotes.</source>
        <translation>Schreiben Sie eine Zahl, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write a path such as &quot;$.error&quot;, or an intrinsic function that makes a text.</source>
        <translation>Schreiben Sie einen Pfad wie &quot;$.error&quot; oder eine intrinsische Funktion, die einen Text ergibt.</translation>
    </message>
    <message>
        <source>Write a path such as &quot;$.order.items[0]&quot;.</source>
        <translation>Schreiben Sie einen Pfad wie &quot;$.order.items[0]&quot;.</translation>
    </message>
    <message>
        <source>Write a path such as &quot;$.order&quot;, or null.</source>
        <translation>Schreiben Sie einen Pfad wie &quot;$.order&quot;, oder null.</translation>
    </message>
    <message>
        <source>Write a path such as &quot;$.order&quot;.</source>
        <translation>Schreiben Sie einen Pfad wie &quot;$.order&quot;.</translation>
    </message>
    <message>
        <source>Write a shorter one in quotes, or leave it out.</source>
        <translation>Schreiben Sie eine kürzere in Anführungszeichen, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Write a smaller number.</source>
        <translation>Schreiben Sie eine kleinere Zahl.</translation>
    </message>
    <message>
        <source>Write a text in quotes or a number.</source>
        <translation>Schreiben Sie einen Text in Anführungszeichen oder eine Zahl.</translation>
    </message>
    <message>
        <source>Write a text in quotes, a number, true or false.</source>
        <translation>Schreiben Sie einen Text in Anführungszeichen, eine Zahl, true oder false.</translation>
    </message>
    <message>
        <source>Write an ARN, such as &quot;arn:aws:s3:::bucket/*&quot;, or &quot;*&quot;.</source>
        <translation>Schreiben Sie einen ARN, etwa &quot;arn:aws:s3:::bucket/*&quot;, oder &quot;*&quot;.</translation>
    </message>
    <message>
        <source>Write an ordinary number.</source>
        <translation>Schreiben Sie eine gewöhnliche Zahl.</translation>
    </message>
    <message>
        <source>Write at least one character.</source>
        <translation>Schreiben Sie mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>Write at most 64 bytes of text in UTF-8, or leave it empty.</source>
        <translation>Schreiben Sie höchstens 64 Byte Text in UTF-8, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>Write capacity of an index: %1 WCU and the burst are used up</source>
        <translation>Schreibkapazität eines Index: %1 WCU und die Reserve sind verbraucht</translation>
    </message>
    <message>
        <source>Write capacity of an index: %1 WCU at once, used up</source>
        <translation>Schreibkapazität eines Index: %1 WCU auf einmal, verbraucht</translation>
    </message>
    <message>
        <source>Write capacity: %1 WCU and the burst are used up</source>
        <translation>Schreibkapazität: %1 WCU und die Reserve sind verbraucht</translation>
    </message>
    <message>
        <source>Write capacity: %1 WCU at once, used up</source>
        <translation>Schreibkapazität: %1 WCU auf einmal, verbraucht</translation>
    </message>
    <message>
        <source>Write each as &quot;BeforeInstall:&quot; and its scripts.</source>
        <translation>Schreiben Sie jedes als &quot;BeforeInstall:&quot; und seine Skripte.</translation>
    </message>
    <message>
        <source>Write each as an object of its own: [{...}, {...}].</source>
        <translation>Schreiben Sie jeden als eigenes Objekt: [{...}, {...}].</translation>
    </message>
    <message>
        <source>Write error names such as [&quot;States.Timeout&quot;], or [&quot;States.ALL&quot;].</source>
        <translation>Schreiben Sie Fehlernamen wie [&quot;States.Timeout&quot;], oder [&quot;States.ALL&quot;].</translation>
    </message>
    <message>
        <source>Write for example { &quot;Variable&quot;: &quot;$.n&quot;, &quot;NumericGreaterThan&quot;: 3, &quot;Next&quot;: &quot;Large&quot; }.</source>
        <translation>Schreiben Sie zum Beispiel { &quot;Variable&quot;: &quot;$.n&quot;, &quot;NumericGreaterThan&quot;: 3, &quot;Next&quot;: &quot;Large&quot; }.</translation>
    </message>
    <message>
        <source>Write from 0 to %1 requests per second.</source>
        <translation>Schreiben Sie 0 bis %1 Anfragen je Sekunde.</translation>
    </message>
    <message>
        <source>Write from 0 to %1 seconds.</source>
        <translation>Schreiben Sie 0 bis %1 Sekunden.</translation>
    </message>
    <message>
        <source>Write it as %1.</source>
        <translation>Schreiben Sie %1.</translation>
    </message>
    <message>
        <source>Write it as 03:00-03:30, in UTC.</source>
        <translation>Schreiben Sie es als 03:00-03:30, in UTC.</translation>
    </message>
    <message>
        <source>Write it as 03:00-04:00, in UTC.</source>
        <translation>Schreiben Sie es als 03:00-04:00, in UTC.</translation>
    </message>
    <message>
        <source>Write it as 2018-07-02T22:23:00.186641Z, or delete the line.</source>
        <translation>Schreiben Sie sie wie 2018-07-02T22:23:00.186641Z, oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Write it as CloudFront did, with tabs between, or delete the line.</source>
        <translation>Schreiben Sie sie so, wie CloudFront es tat, mit Tabulatoren dazwischen, oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Write it as ISO 8601 does: &quot;PT5M&quot;, &quot;PT1H30M&quot;.</source>
        <translation>Schreiben Sie sie nach ISO 8601: &quot;PT5M&quot;, &quot;PT1H30M&quot;.</translation>
    </message>
    <message>
        <source>Write it as &quot;2026-03-14T01:59:00Z&quot;.</source>
        <translation>Schreiben Sie ihn wie &quot;2026-03-14T01:59:00Z&quot;.</translation>
    </message>
    <message>
        <source>Write it as &quot;GET https://example.com:443/ HTTP/1.1&quot;, or delete the line.</source>
        <translation>Schreiben Sie &quot;GET https://example.com:443/ HTTP/1.1&quot; oder Ähnliches, oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Write it as a text, or put it into a list.</source>
        <translation>Schreiben Sie es als Text, oder setzen Sie es in eine Liste.</translation>
    </message>
    <message>
        <source>Write it as the CodeDeploy guide shows.</source>
        <translation>Schreiben Sie sie so, wie der CodeDeploy-Leitfaden es zeigt.</translation>
    </message>
    <message>
        <source>Write it as the load balancer did, or delete the line.</source>
        <translation>Schreiben Sie sie so, wie der Load Balancer es tat, oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Write it between [ and ], such as [&quot;value&quot;].</source>
        <translation>Schreiben Sie sie zwischen [ und ], etwa [&quot;value&quot;].</translation>
    </message>
    <message>
        <source>Write it between [ and ], such as [{&quot;prefix&quot;: &quot;value&quot;}].</source>
        <translation>Schreiben Sie ihn zwischen [ und ], etwa [{&quot;prefix&quot;: &quot;value&quot;}].</translation>
    </message>
    <message>
        <source>Write it in quotes.</source>
        <translation>Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write it with &quot;QueryLanguage&quot;: &quot;JSONPath&quot;, or leave the field out.</source>
        <translation>Schreiben Sie &quot;QueryLanguage&quot;: &quot;JSONPath&quot;, oder lassen Sie das Feld weg.</translation>
    </message>
    <message>
        <source>Write its name, such as &quot;sns.amazonaws.com&quot;.</source>
        <translation>Schreiben Sie seinen Namen, etwa &quot;sns.amazonaws.com&quot;.</translation>
    </message>
    <message>
        <source>Write its values directly: any one of them is enough.</source>
        <translation>Schreiben Sie ihre Werte direkt: Einer davon genügt.</translation>
    </message>
    <message>
        <source>Write one object or a list of objects.</source>
        <translation>Schreiben Sie ein Objekt oder eine Liste von Objekten.</translation>
    </message>
    <message>
        <source>Write one of CodeDeploy&apos;s lifecycle events.</source>
        <translation>Schreiben Sie eines der Lebenszyklusereignisse von CodeDeploy.</translation>
    </message>
    <message>
        <source>Write one such as 0.0.0.0/0 or %1.</source>
        <translation>Schreiben Sie einen wie 0.0.0.0/0 oder %1.</translation>
    </message>
    <message>
        <source>Write one such as 0.250s.</source>
        <translation>Schreiben Sie eine wie 0.250s.</translation>
    </message>
    <message>
        <source>Write one such as [&quot;&gt;=&quot;, 10] or [&quot;&gt;&quot;, 0, &quot;&lt;=&quot;, 150].</source>
        <translation>Schreiben Sie etwa [&quot;&gt;=&quot;, 10] oder [&quot;&gt;&quot;, 0, &quot;&lt;=&quot;, 150].</translation>
    </message>
    <message>
        <source>Write one such as &quot;10.0.0.0/24&quot;.</source>
        <translation>Schreiben Sie einen wie &quot;10.0.0.0/24&quot;.</translation>
    </message>
    <message>
        <source>Write one such as &quot;photos/1.jpg&quot;. Until then the Task is about its request&apos;s own item.</source>
        <translation>Schreiben Sie einen wie &quot;photos/1.jpg&quot;. Bis dahin arbeitet der Task mit dem Objekt seiner Anfrage.</translation>
    </message>
    <message>
        <source>Write one such as https://www.example.com, without a path.</source>
        <translation>Schreiben Sie einen wie https://www.example.com, ohne Pfad.</translation>
    </message>
    <message>
        <source>Write one such as {&quot;id&quot;: {&quot;S&quot;: &quot;x&quot;}}. Until then the Task is about its request&apos;s own item.</source>
        <translation>Schreiben Sie eines wie {&quot;id&quot;: {&quot;S&quot;: &quot;x&quot;}}. Bis dahin arbeitet der Task mit dem Objekt seiner Anfrage.</translation>
    </message>
    <message>
        <source>Write one such as {&quot;items&quot;: [1, 2, 3]}, or leave it empty.</source>
        <translation>Schreiben Sie eines wie {&quot;items&quot;: [1, 2, 3]}, oder lassen Sie sie leer.</translation>
    </message>
    <message>
        <source>Write one such as {&quot;store&quot;: &quot;berlin&quot;}.</source>
        <translation>Schreiben Sie eines wie {&quot;store&quot;: &quot;berlin&quot;}.</translation>
    </message>
    <message>
        <source>Write one text, in quotes.</source>
        <translation>Schreiben Sie einen Text, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write one text, or several between [ and ].</source>
        <translation>Schreiben Sie einen Text, oder mehrere zwischen [ und ].</translation>
    </message>
    <message>
        <source>Write one.</source>
        <translation>Schreiben Sie einen.</translation>
    </message>
    <message>
        <source>Write out what the variable stands for, or use * and an operator with Like.</source>
        <translation>Schreiben Sie aus, wofür die Variable steht, oder verwenden Sie * und einen Operator mit Like.</translation>
    </message>
    <message>
        <source>Write out what the variable stands for, or use *.</source>
        <translation>Schreiben Sie aus, wofür die Variable steht, oder verwenden Sie *.</translation>
    </message>
    <message>
        <source>Write requests per second such as 12.5.</source>
        <translation>Schreiben Sie Anfragen je Sekunde, etwa 12.5.</translation>
    </message>
    <message>
        <source>Write seconds such as 12.5.</source>
        <translation>Schreiben Sie Sekunden, etwa 12.5.</translation>
    </message>
    <message>
        <source>Write service:Action, such as &quot;s3:GetObject&quot; or &quot;s3:Get*&quot;.</source>
        <translation>Schreiben Sie service:Action, etwa &quot;s3:GetObject&quot; oder &quot;s3:Get*&quot;.</translation>
    </message>
    <message>
        <source>Write several texts, or one, between [ and ].</source>
        <translation>Schreiben Sie mehrere Texte, oder einen, zwischen [ und ].</translation>
    </message>
    <message>
        <source>Write such a number, without quotes.</source>
        <translation>Schreiben Sie eine solche Zahl, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write such as &quot;- BeforeAllowTraffic: CheckFunction&quot;.</source>
        <translation>Schreiben Sie zum Beispiel &quot;- BeforeAllowTraffic: CheckFunction&quot;.</translation>
    </message>
    <message>
        <source>Write such as &quot;timeout: 300&quot;.</source>
        <translation>Schreiben Sie zum Beispiel &quot;timeout: 300&quot;.</translation>
    </message>
    <message>
        <source>Write texts, numbers, true, false and null in it.</source>
        <translation>Schreiben Sie Texte, Zahlen, true, false und null hinein.</translation>
    </message>
    <message>
        <source>Write the ARN as it stands in the template, or remove it.</source>
        <translation>Schreiben Sie den ARN, wie er in der Vorlage steht, oder entfernen Sie ihn.</translation>
    </message>
    <message>
        <source>Write the component&apos;s id in %1, not a path, or leave one connection to a %2.</source>
        <translation>Schreiben Sie die ID der Komponente in %1, keinen Pfad, oder lassen Sie nur eine Verbindung übrig, zu einer %2.</translation>
    </message>
    <message>
        <source>Write the id of a component, or one of %1.</source>
        <translation>Schreiben Sie die ID einer Komponente oder eines von %1.</translation>
    </message>
    <message>
        <source>Write the lower bound first.</source>
        <translation>Schreiben Sie die untere Grenze zuerst.</translation>
    </message>
    <message>
        <source>Write the name of one of the usage plans.</source>
        <translation>Schreiben Sie den Namen eines der Nutzungspläne.</translation>
    </message>
    <message>
        <source>Write them as 2019-12-04 and 21:02:31, or delete the line.</source>
        <translation>Schreiben Sie sie wie 2019-12-04 und 21:02:31, oder löschen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Write time_s,rps or time_s,rps,class, with commas between and points in numbers.</source>
        <translation>Schreiben Sie time_s,rps oder time_s,rps,class, mit Kommas dazwischen und Punkten in Zahlen.</translation>
    </message>
    <message>
        <source>Write true or false, without quotes.</source>
        <translation>Schreiben Sie true oder false, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write two lists: [{&quot;anything-but&quot;: [...]}, ...] of one kind each.</source>
        <translation>Schreiben Sie zwei Listen von je einer Art: [{&quot;anything-but&quot;: [...]}, ...].</translation>
    </message>
    <message>
        <source>Write { &quot;StartAt&quot;: ..., &quot;States&quot;: { ... } }.</source>
        <translation>Schreiben Sie { &quot;StartAt&quot;: ..., &quot;States&quot;: { ... } }.</translation>
    </message>
    <message>
        <source>Write { &quot;Type&quot;: &quot;Pass&quot;, &quot;End&quot;: true }.</source>
        <translation>Schreiben Sie { &quot;Type&quot;: &quot;Pass&quot;, &quot;End&quot;: true }.</translation>
    </message>
    <message>
        <source>Write {&quot;AllowedOrigins&quot;: [...], &quot;AllowedMethods&quot;: [...]}.</source>
        <translation>Schreiben Sie {&quot;AllowedOrigins&quot;: [...], &quot;AllowedMethods&quot;: [...]}.</translation>
    </message>
    <message>
        <source>Write {&quot;Effect&quot;: &quot;Allow&quot;, ...}.</source>
        <translation>Schreiben Sie {&quot;Effect&quot;: &quot;Allow&quot;, ...}.</translation>
    </message>
    <message>
        <source>Write {&quot;IpProtocol&quot;: &quot;tcp&quot;, &quot;FromPort&quot;: 443, ...}.</source>
        <translation>Schreiben Sie {&quot;IpProtocol&quot;: &quot;tcp&quot;, &quot;FromPort&quot;: 443, ...}.</translation>
    </message>
    <message>
        <source>Write {&quot;StringEquals&quot;: {&quot;aws:SourceArn&quot;: &quot;...&quot;}}.</source>
        <translation>Schreiben Sie {&quot;StringEquals&quot;: {&quot;aws:SourceArn&quot;: &quot;...&quot;}}.</translation>
    </message>
    <message>
        <source>Write {&quot;Version&quot;: &quot;2012-10-17&quot;, &quot;Statement&quot;: [...]}.</source>
        <translation>Schreiben Sie {&quot;Version&quot;: &quot;2012-10-17&quot;, &quot;Statement&quot;: [...]}.</translation>
    </message>
    <message>
        <source>Write {&quot;actionId&quot;: &quot;aws:fis:wait&quot;, ...}.</source>
        <translation>Schreiben Sie {&quot;actionId&quot;: &quot;aws:fis:wait&quot;, ...}.</translation>
    </message>
    <message>
        <source>Write {&quot;actions&quot;: {...}, &quot;targets&quot;: {...}}.</source>
        <translation>Schreiben Sie {&quot;actions&quot;: {...}, &quot;targets&quot;: {...}}.</translation>
    </message>
    <message>
        <source>Write {&quot;anything-but&quot;: {&quot;wildcard&quot;: &quot;*.png&quot;}} for a suffix, or list the values.</source>
        <translation>Schreiben Sie {&quot;anything-but&quot;: {&quot;wildcard&quot;: &quot;*.png&quot;}} für ein Suffix, oder zählen Sie die Werte auf.</translation>
    </message>
    <message>
        <source>Write {&quot;aws:SourceArn&quot;: &quot;...&quot;}.</source>
        <translation>Schreiben Sie {&quot;aws:SourceArn&quot;: &quot;...&quot;}.</translation>
    </message>
    <message>
        <source>Write {&quot;key&quot;: [&quot;value&quot;]}.</source>
        <translation>Schreiben Sie {&quot;key&quot;: [&quot;value&quot;]}.</translation>
    </message>
    <message>
        <source>Write {&quot;name&quot;: ...}.</source>
        <translation>Schreiben Sie {&quot;name&quot;: ...}.</translation>
    </message>
    <message>
        <source>Write {&quot;path&quot;: &quot;State.Name&quot;, &quot;values&quot;: [&quot;running&quot;]}.</source>
        <translation>Schreiben Sie {&quot;path&quot;: &quot;State.Name&quot;, &quot;values&quot;: [&quot;running&quot;]}.</translation>
    </message>
    <message>
        <source>Write {&quot;resourceType&quot;: &quot;aws:ec2:instance&quot;, ...}.</source>
        <translation>Schreiben Sie {&quot;resourceType&quot;: &quot;aws:ec2:instance&quot;, ...}.</translation>
    </message>
    <message>
        <source>Write {&quot;source&quot;: &quot;aws:cloudwatch:alarm&quot;, &quot;value&quot;: ...}.</source>
        <translation>Schreiben Sie {&quot;source&quot;: &quot;aws:cloudwatch:alarm&quot;, &quot;value&quot;: ...}.</translation>
    </message>
    <message>
        <source>Writes have filled the memory beside the keys while the backup was taken.</source>
        <translation>Schreibzugriffe haben den Speicher neben den Schlüsseln gefüllt, während die Sicherung erstellt wurde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; exclude each other.</source>
        <translation>„%1“ und „%2“ schließen sich gegenseitig aus.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot have the fault &quot;%2&quot;.</source>
        <translation>Für „%1“ gibt es die Störung „%2“ nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares with a number, without quotes.</source>
        <translation>„%1“ vergleicht mit einer Zahl, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares with a pattern of at most 1000 characters.</source>
        <translation>„%1“ vergleicht mit einem Muster von höchstens 1000 Zeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares with a point in time such as &quot;2026-03-14T01:59:00Z&quot;.</source>
        <translation>„%1“ vergleicht mit einem Zeitpunkt wie &quot;2026-03-14T01:59:00Z&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares with a single value.</source>
        <translation>„%1“ vergleicht mit einem einzelnen Wert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares with a text.</source>
        <translation>„%1“ vergleicht mit einem Text.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; compares with true or false, without quotes.</source>
        <translation>„%1“ vergleicht mit true oder false, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not go with &quot;%2&quot;.</source>
        <translation>„%1“ passt nicht zu „%2“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not say of what, or of which unit</source>
        <translation>&quot;%1&quot; sagt nicht, wovon oder je welcher Einheit</translation>
    </message>
    <message>
        <source>&quot;%1&quot; gets no connection to &quot;%2&quot;: no inbound rule lets it in at port %3</source>
        <translation>„%1“ bekommt keine Verbindung zu „%2“: Keine eingehende Regel erlaubt den Zugang an Port %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no API that the fault &quot;%2&quot; could break.</source>
        <translation>„%1“ hat keine API, die die Störung „%2“ treffen könnte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no effect here: %2 passes each request on once.</source>
        <translation>„%1“ wirkt hier nicht: %2 reicht jede Anfrage einmal weiter.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no source or no date</source>
        <translation>&quot;%1&quot; hat keine Quelle oder kein Datum</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must hold a list of rules.</source>
        <translation>„%1“ muss eine Liste von Regeln enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a field of JSONata, which is not simulated.</source>
        <translation>„%1“ ist ein Feld von JSONata, das nicht simuliert wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a number from %2 to %3.</source>
        <translation>„%1“ muss eine Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a path, not null.</source>
        <translation>„%1“ muss ein Pfad sein, nicht null.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text.</source>
        <translation>„%1“ muss ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from %2 to %3.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is connected again.</source>
        <translation>„%1“ ist wieder verbunden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is cut off from everything else.</source>
        <translation>„%1“ ist von allem anderen abgeschnitten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is negative</source>
        <translation>&quot;%1&quot; ist negativ</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no KMS key.</source>
        <translation>„%1“ ist kein KMS-Schlüssel.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no action.</source>
        <translation>&quot;%1&quot; ist keine Aktion.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no argument: there are texts in single quotes, numbers, true, false, null, paths, functions</source>
        <translation>„%1“ ist kein Argument: Es gibt Texte in einfachen Anführungszeichen, Zahlen, true, false, null, Pfade, Funktionen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no object of attributes with their types.</source>
        <translation>&quot;%1&quot; ist kein Objekt aus Attributen mit ihren Typen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no path: %2 (character %3).</source>
        <translation>„%1“ ist kein Pfad: %2 (Zeichen %3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no resource.</source>
        <translation>&quot;%1&quot; ist keine Ressource.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no service.</source>
        <translation>&quot;%1&quot; ist kein Dienst.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nobody here.</source>
        <translation>&quot;%1&quot; gibt es hier nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>&quot;%1&quot; steht zweimal da</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may lead to several places, and here one is needed.</source>
        <translation>„%1“ kann an mehrere Stellen führen, und hier wird genau eine gebraucht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>&quot;(&quot; is missing after &quot;%1&quot;</source>
        <translation>&quot;(&quot; fehlt nach „%1“</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;)&quot; is missing</source>
        <translation>&quot;,&quot; oder &quot;)&quot; fehlt</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;]&quot; is expected here</source>
        <translation>hier wird &quot;,&quot; oder &quot;]&quot; erwartet</translation>
    </message>
    <message>
        <source>&quot;,&quot; or &quot;}&quot; is expected here</source>
        <translation>hier wird &quot;,&quot; oder &quot;}&quot; erwartet</translation>
    </message>
    <message>
        <source>&quot;:&quot; is expected here</source>
        <translation>hier wird &quot;:&quot; erwartet</translation>
    </message>
    <message>
        <source>&quot;Condition&quot; is a field of JSONata, which is not simulated.</source>
        <translation>&quot;Condition&quot; ist ein Feld von JSONata, das nicht simuliert wird.</translation>
    </message>
    <message>
        <source>&quot;End&quot; is false and there is no &quot;Next&quot;.</source>
        <translation>&quot;End&quot; ist false, und es gibt kein &quot;Next&quot;.</translation>
    </message>
    <message>
        <source>&quot;ErrorEquals&quot; must be a list of at least one error name.</source>
        <translation>&quot;ErrorEquals&quot; muss eine Liste mit mindestens einem Fehlernamen sein.</translation>
    </message>
    <message>
        <source>&quot;HeartbeatSeconds&quot; must be smaller than &quot;TimeoutSeconds&quot;.</source>
        <translation>&quot;HeartbeatSeconds&quot; muss kleiner als &quot;TimeoutSeconds&quot; sein.</translation>
    </message>
    <message>
        <source>&quot;Hooks&quot; is no list.</source>
        <translation>&quot;Hooks&quot; ist keine Liste.</translation>
    </message>
    <message>
        <source>&quot;MaxDelaySeconds&quot; must be larger than &quot;IntervalSeconds&quot;.</source>
        <translation>&quot;MaxDelaySeconds&quot; muss größer als &quot;IntervalSeconds&quot; sein.</translation>
    </message>
    <message>
        <source>&quot;Not&quot; must hold one rule.</source>
        <translation>&quot;Not&quot; muss genau eine Regel enthalten.</translation>
    </message>
    <message>
        <source>&quot;Resources&quot; lists no function.</source>
        <translation>&quot;Resources&quot; nennt keine Funktion.</translation>
    </message>
    <message>
        <source>&quot;States.ALL&quot; stands alone and in the last place, since it takes all that is left.</source>
        <translation>&quot;States.ALL&quot; muss allein und an letzter Stelle stehen, denn es nimmt alles, was übrig ist.</translation>
    </message>
    <message>
        <source>&quot;States.Runtime&quot; can be neither retried nor caught.</source>
        <translation>&quot;States.Runtime&quot; kann weder wiederholt noch abgefangen werden.</translation>
    </message>
    <message>
        <source>&quot;States&quot; with at least one state is missing.</source>
        <translation>&quot;States&quot; mit mindestens einem Zustand fehlt.</translation>
    </message>
    <message>
        <source>&quot;\&quot; is followed by no escape</source>
        <translation>auf &quot;\&quot; folgt keine Escape-Sequenz</translation>
    </message>
    <message>
        <source>&quot;\&quot; stands before &apos;, \, { or } only</source>
        <translation>&quot;\&quot; steht nur vor &apos;, \, { oder }</translation>
    </message>
    <message>
        <source>&quot;\u&quot; is not followed by four hexadecimal digits</source>
        <translation>auf &quot;\u&quot; folgen keine vier Hexadezimalziffern</translation>
    </message>
    <message>
        <source>&quot;actionId&quot; is missing.</source>
        <translation>&quot;actionId&quot; fehlt.</translation>
    </message>
    <message>
        <source>&quot;events&quot; is no count.</source>
        <translation>&quot;events&quot; ist keine Anzahl.</translation>
    </message>
    <message>
        <source>&quot;fault&quot; is malformed; it needs &quot;action&quot; and &quot;target&quot;.</source>
        <translation>&quot;fault&quot; ist falsch aufgebaut; es braucht &quot;action&quot; und &quot;target&quot;.</translation>
    </message>
    <message>
        <source>&quot;files&quot; is no list.</source>
        <translation>&quot;files&quot; ist keine Liste.</translation>
    </message>
    <message>
        <source>&quot;hooks&quot; holds no lifecycle events.</source>
        <translation>&quot;hooks&quot; enthält keine Lebenszyklusereignisse.</translation>
    </message>
    <message>
        <source>&quot;resourceType&quot; is missing.</source>
        <translation>&quot;resourceType&quot; fehlt.</translation>
    </message>
    <message>
        <source>&quot;stopConditions&quot; must be a list.</source>
        <translation>&quot;stopConditions&quot; muss eine Liste sein.</translation>
    </message>
    <message>
        <source>a closing &apos; is missing</source>
        <translation>ein schließendes &apos; fehlt</translation>
    </message>
    <message>
        <source>a closing quote is missing</source>
        <translation>ein schließendes Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a colon is missing here</source>
        <translation>ein Doppelpunkt fehlt hier</translation>
    </message>
    <message>
        <source>a comma or &quot;]&quot; is missing here</source>
        <translation>ein Komma oder &quot;]&quot; fehlt hier</translation>
    </message>
    <message>
        <source>a comma or &quot;}&quot; is missing here</source>
        <translation>ein Komma oder &quot;}&quot; fehlt hier</translation>
    </message>
    <message>
        <source>a fact without an id; give it the id of the table of facts</source>
        <translation>ein Fakt ohne ID; geben Sie ihm die ID aus der Tabelle der Fakten</translation>
    </message>
    <message>
        <source>a fault makes its health check say unhealthy</source>
        <translation>eine Störung lässt seine Zustandsprüfung krank melden</translation>
    </message>
    <message>
        <source>a field has at most %1 functions</source>
        <translation>ein Feld hat höchstens %1 Funktionen</translation>
    </message>
    <message>
        <source>a filter compares, or asks whether a path leads somewhere</source>
        <translation>ein Filter vergleicht oder fragt, ob ein Pfad irgendwohin führt</translation>
    </message>
    <message>
        <source>a filter knows ==, !=, &lt;, &lt;=, &gt;, &gt;=, &amp;&amp;, || and !</source>
        <translation>ein Filter kennt ==, !=, &lt;, &lt;=, &gt;, &gt;=, &amp;&amp;, || und !</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a load balancer</source>
        <translation>ein Load Balancer</translation>
    </message>
    <message>
        <source>a name in quotes is expected here</source>
        <translation>hier wird ein Name in Anführungszeichen erwartet</translation>
    </message>
    <message>
        <source>a name in quotes is missing</source>
        <translation>ein Name in Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>a number ends too early</source>
        <translation>eine Zahl endet zu früh</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>eine Zahl ist zu groß</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number, a text in quotes, true, false, null or a path is missing</source>
        <translation>eine Zahl, ein Text in Anführungszeichen, true, false, null oder ein Pfad fehlt</translation>
    </message>
    <message>
        <source>a path begins with &quot;$&quot;</source>
        <translation>ein Pfad beginnt mit &quot;$&quot;</translation>
    </message>
    <message>
        <source>a path begins with &quot;$&quot;, a function with &quot;States.&quot;</source>
        <translation>ein Pfad beginnt mit &quot;$&quot;, eine Funktion mit &quot;States.&quot;</translation>
    </message>
    <message>
        <source>a price without an id; designs override prices by it</source>
        <translation>ein Preis ohne ID; Entwürfe ersetzen Preise anhand ihrer ID</translation>
    </message>
    <message>
        <source>a step begins with &quot;.&quot; or &quot;[&quot;</source>
        <translation>ein Schritt beginnt mit &quot;.&quot; oder &quot;[&quot;</translation>
    </message>
    <message>
        <source>a text goes on beyond its line</source>
        <translation>ein Text geht über seine Zeile hinaus</translation>
    </message>
    <message>
        <source>a text has no end</source>
        <translation>ein Text hat kein Ende</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a value is expected here</source>
        <translation>hier wird ein Wert erwartet</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>ein Wert fehlt hier</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a whole number is missing</source>
        <translation>eine ganze Zahl fehlt</translation>
    </message>
    <message>
        <source>action %1 failed: %2</source>
        <translation>Aktion %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>added latency of %1 s</source>
        <translation>zusätzliche Latenz von %1 s</translation>
    </message>
    <message>
        <source>after %1 s; %2 request to the function failed meanwhile.</source>
        <translation>nach %1 s; %2 Anfrage an die Funktion schlug währenddessen fehl.</translation>
    </message>
    <message>
        <source>after %1 s; %2 requests to the function failed meanwhile.</source>
        <translation>nach %1 s; %2 Anfragen an die Funktion schlugen währenddessen fehl.</translation>
    </message>
    <message>
        <source>alarm %1 is in %2</source>
        <translation>Alarm %1 ist im Zustand %2</translation>
    </message>
    <message>
        <source>alarm %1 of its stop conditions is in ALARM already</source>
        <translation>Alarm %1 seiner Abbruchbedingungen ist schon im Zustand ALARM</translation>
    </message>
    <message>
        <source>alarm %1 went off</source>
        <translation>Alarm %1 hat ausgelöst</translation>
    </message>
    <message>
        <source>an object has too many members</source>
        <translation>ein Objekt hat zu viele Felder</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>anything-but with a prefix</source>
        <translation>anything-but mit einem Präfix</translation>
    </message>
    <message>
        <source>base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>class is no name.</source>
        <translation>class ist kein Name.</translation>
    </message>
    <message>
        <source>component that is called by HTTP</source>
        <translation>Komponente, die per HTTP aufgerufen wird</translation>
    </message>
    <message>
        <source>components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>containers</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>date and time are no time.</source>
        <translation>date und time sind keine Zeitangabe.</translation>
    </message>
    <message>
        <source>error rate of %1</source>
        <translation>Fehlerrate von %1</translation>
    </message>
    <message>
        <source>fact &quot;%1&quot; has a value without a name or without today&apos;s text</source>
        <translation>Fakt &quot;%1&quot; hat einen Wert ohne Namen oder ohne den heutigen Text</translation>
    </message>
    <message>
        <source>fact &quot;%1&quot; has no source; say where it was read</source>
        <translation>Fakt &quot;%1&quot; hat keine Quelle; geben Sie an, wo er gelesen wurde</translation>
    </message>
    <message>
        <source>fact &quot;%1&quot; is there twice; an id belongs to one fact</source>
        <translation>Fakt &quot;%1&quot; steht zweimal da; eine ID gehört zu einem Fakt</translation>
    </message>
    <message>
        <source>fact &quot;%1&quot; names the value &quot;%2&quot; twice</source>
        <translation>Fakt &quot;%1&quot; nennt den Wert &quot;%2&quot; zweimal</translation>
    </message>
    <message>
        <source>functions in a path are not simulated</source>
        <translation>Funktionen in einem Pfad werden nicht simuliert</translation>
    </message>
    <message>
        <source>gp3 has at most 64,000 IOPS.</source>
        <translation>gp3 hat höchstens 64.000 IOPS.</translation>
    </message>
    <message>
        <source>has failed after %1 s</source>
        <translation>ist nach %1 s fehlgeschlagen</translation>
    </message>
    <message>
        <source>has failed at %1</source>
        <translation>ist bei %1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>has no label</source>
        <translation>hat keine Beschriftung</translation>
    </message>
    <message>
        <source>has no script</source>
        <translation>hat kein Skript</translation>
    </message>
    <message>
        <source>has succeeded after %1 s</source>
        <translation>ist nach %1 s gelungen</translation>
    </message>
    <message>
        <source>initial value &quot;%1&quot; is out of range</source>
        <translation>Anfangswert &quot;%1&quot; ist außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>initial value &quot;%1&quot; of a field without presence, which cannot be told from absent; make it optional</source>
        <translation>Anfangswert &quot;%1&quot; eines Feldes ohne Präsenz, der sich nicht von einem fehlenden unterscheiden lässt; machen Sie es optional</translation>
    </message>
    <message>
        <source>is stopped by its alarm</source>
        <translation>wird von ihrem Alarm gestoppt</translation>
    </message>
    <message>
        <source>it has more than %1 steps</source>
        <translation>er hat mehr als %1 Schritte</translation>
    </message>
    <message>
        <source>it has more than %1 values</source>
        <translation>es hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>it has too many values</source>
        <translation>es hat zu viele Werte</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>sie ist ein Ordner</translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation>es ist tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is not valid JSON here</source>
        <translation>hier ist es kein gültiges JSON</translation>
    </message>
    <message>
        <source>it was removed</source>
        <translation>es wurde entfernt</translation>
    </message>
    <message>
        <source>it was removed.</source>
        <translation>Sie wurde entfernt.</translation>
    </message>
    <message>
        <source>its filters are nested deeper than %1 levels</source>
        <translation>seine Filter sind tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>its only zone</source>
        <translation>seiner einzigen Zone</translation>
    </message>
    <message>
        <source>its template cannot be read</source>
        <translation>seine Vorlage kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>no CORS rule for %1 allows %2</source>
        <translation>keine CORS-Regel für %1 erlaubt %2</translation>
    </message>
    <message>
        <source>no CORS rule for %1 and %2 allows the header %3</source>
        <translation>keine CORS-Regel für %1 und %2 erlaubt die Kopfzeile %3</translation>
    </message>
    <message>
        <source>no CORS rule names the origin %1</source>
        <translation>keine CORS-Regel nennt den Ursprung %1</translation>
    </message>
    <message>
        <source>nobody to take over</source>
        <translation>niemand kann übernehmen</translation>
    </message>
    <message>
        <source>not an encoded message Facts</source>
        <translation>keine kodierte Nachricht Facts</translation>
    </message>
    <message>
        <source>not an encoded message PriceSheets</source>
        <translation>keine kodierte Nachricht PriceSheets</translation>
    </message>
    <message>
        <source>not understood; write it as &quot;web.p(95) &lt; 200&quot;</source>
        <translation>nicht verstanden; schreiben Sie es wie &quot;web.p(95) &lt; 200&quot;</translation>
    </message>
    <message>
        <source>old addresses in use</source>
        <translation>alte Adressen in Gebrauch</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>einer von %1</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Primärinstanz</translation>
    </message>
    <message>
        <source>reader %1</source>
        <translation>Reader %1</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>verbindet neu</translation>
    </message>
    <message>
        <source>replica %1</source>
        <translation>Replikat %1</translation>
    </message>
    <message>
        <source>request classes</source>
        <translation>Anfrageklassen</translation>
    </message>
    <message>
        <source>request is no method and URL.</source>
        <translation>request besteht nicht aus Methode und URL.</translation>
    </message>
    <message>
        <source>request_creation_time is no time.</source>
        <translation>request_creation_time ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>shown_when &quot;%1&quot; names no field or no value</source>
        <translation>shown_when &quot;%1&quot; nennt kein Feld oder keinen Wert</translation>
    </message>
    <message>
        <source>shown_when names &quot;%1&quot;, which is no value of %2</source>
        <translation>shown_when nennt &quot;%1&quot;, das kein Wert von %2 ist</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>taking over</source>
        <translation>übernimmt</translation>
    </message>
    <message>
        <source>target %1 finds nothing</source>
        <translation>Ziel %1 findet nichts</translation>
    </message>
    <message>
        <source>the alias was changed.</source>
        <translation>Der Alias wurde geändert.</translation>
    </message>
    <message>
        <source>the command must be &quot;inject&quot; with a &quot;fault&quot;, or &quot;edit&quot; with a &quot;design&quot;.</source>
        <translation>Der Befehl muss &quot;inject&quot; mit einem &quot;fault&quot; oder &quot;edit&quot; mit einem &quot;design&quot; sein.</translation>
    </message>
    <message>
        <source>the edited design cannot run: %1: %2 %3</source>
        <translation>Der geänderte Entwurf kann nicht laufen: %1: %2 %3</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; has a dot; dots separate a fact from its value</source>
        <translation>die ID &quot;%1&quot; hat einen Punkt; Punkte trennen einen Fakt von seinem Wert</translation>
    </message>
    <message>
        <source>the member %1 is there twice</source>
        <translation>das Feld %1 steht zweimal da</translation>
    </message>
    <message>
        <source>the member stands twice, once with and once without &quot;.$&quot;</source>
        <translation>das Feld steht zweimal da, einmal mit und einmal ohne &quot;.$&quot;</translation>
    </message>
    <message>
        <source>the name of a member, in double quotes, is missing here</source>
        <translation>der Name eines Feldes, in doppelten Anführungszeichen, fehlt hier</translation>
    </message>
    <message>
        <source>the step of a slice is at least 1</source>
        <translation>die Schrittweite eines Bereichs ist mindestens 1</translation>
    </message>
    <message>
        <source>the value of a member whose name ends in &quot;.$&quot; is a text: a path or a function</source>
        <translation>der Wert eines Feldes, dessen Name auf &quot;.$&quot; endet, ist ein Text: ein Pfad oder eine Funktion</translation>
    </message>
    <message>
        <source>there is no component &quot;%1&quot;</source>
        <translation>es gibt keine Komponente „%1“</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;</source>
        <translation>es gibt keine Funktion „%1“</translation>
    </message>
    <message>
        <source>there is something after the closing &quot;)&quot;</source>
        <translation>nach der schließenden &quot;)&quot; steht noch etwas</translation>
    </message>
    <message>
        <source>there is something after the end of the document</source>
        <translation>nach dem Ende des Dokuments steht noch etwas</translation>
    </message>
    <message>
        <source>there is text after its end</source>
        <translation>nach dem Ende steht noch Text</translation>
    </message>
    <message>
        <source>this command comes before the one above it; put them in the order of &quot;t&quot;.</source>
        <translation>Dieser Befehl kommt vor dem über ihm; ordnen Sie sie nach &quot;t&quot;.</translation>
    </message>
    <message>
        <source>this container</source>
        <translation>diesen Container</translation>
    </message>
    <message>
        <source>this is no JSON value</source>
        <translation>dies ist kein JSON-Wert</translation>
    </message>
    <message>
        <source>this line is no command; it needs &quot;t&quot;, the time in nanoseconds, and &quot;command&quot;.</source>
        <translation>Diese Zeile ist kein Befehl; sie braucht &quot;t&quot;, die Zeit in Nanosekunden, und &quot;command&quot;.</translation>
    </message>
    <message>
        <source>this text has no end, or a character that JSON does not allow</source>
        <translation>dieser Text hat kein Ende oder ein Zeichen, das JSON nicht erlaubt</translation>
    </message>
    <message>
        <source>time is no time.</source>
        <translation>time ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>unknown comparison &quot;%1&quot;; use &lt;, &lt;=, &gt;, &gt;= or ==</source>
        <translation>unbekannter Vergleich „%1“; verwenden Sie &lt;, &lt;=, &gt;, &gt;= oder ==</translation>
    </message>
    <message>
        <source>unknown fact &quot;%1&quot; of a value</source>
        <translation>unbekannter Fakt &quot;%1&quot; eines Wertes</translation>
    </message>
    <message>
        <source>unknown fact &quot;%1&quot;</source>
        <translation>unbekannter Fakt &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown metric &quot;%1&quot;; use p(N), mean, max, error_rate, throughput, utilization, cost_per_month or an outcome</source>
        <translation>unbekannte Metrik „%1“; verwenden Sie p(N), mean, max, error_rate, throughput, utilization, cost_per_month oder einen Ausgang</translation>
    </message>
    <message>
        <source>unknown metric &quot;%1&quot;; use total, per_month or per_thousand_good_requests</source>
        <translation>unbekannte Metrik „%1“; verwenden Sie total, per_month oder per_thousand_good_requests</translation>
    </message>
    <message>
        <source>unnoticed</source>
        <translation>unbemerkt</translation>
    </message>
    <message>
        <source>variables are not simulated; after &quot;$&quot; comes &quot;.&quot; or &quot;[&quot;</source>
        <translation>Variablen werden nicht simuliert; nach &quot;$&quot; kommt &quot;.&quot; oder &quot;[&quot;</translation>
    </message>
    <message>
        <source>warming up</source>
        <translation>wird warm</translation>
    </message>
    <message>
        <source>was cut at its timeout of %1 s</source>
        <translation>wurde an seiner Zeitgrenze von %1 s abgebrochen</translation>
    </message>
    <message>
        <source>what its writes ask for: sse_algorithm and puts_without_header</source>
        <translation>das, was seine Schreibzugriffe verlangen: sse_algorithm und puts_without_header</translation>
    </message>
    <message>
        <source>writer %1</source>
        <translation>Writer %1</translation>
    </message>
    <message>
        <source>%1 calls its target %2.</source>
        <translation>Bei %1 heißt das Ziel %2.</translation>
    </message>
    <message>
        <source>%1 is FIFO: Lambda gives events to standard queues and topics only.</source>
        <translation>%1 ist FIFO: Lambda gibt Ereignisse nur an Standard-Warteschlangen und Standard-Topics.</translation>
    </message>
    <message>
        <source>%1 is for %2; target %3 is of %4.</source>
        <translation>%1 gilt für %2; das Ziel %3 ist vom Typ %4.</translation>
    </message>
    <message>
        <source>%1 is no SQS queue that the topic is connected to.</source>
        <translation>%1 ist keine SQS-Warteschlange, mit der das Topic verbunden ist.</translation>
    </message>
    <message>
        <source>%1 readers get nothing: there are %2 already</source>
        <translation>%1 Leser bekommen nichts: Es gibt schon %2</translation>
    </message>
    <message>
        <source>%1 readers have enhanced fan-out; a stream has %2 such readers at the most.</source>
        <translation>%1 Leser haben Enhanced Fan-Out; ein Stream hat höchstens %2 solche Leser.</translation>
    </message>
    <message>
        <source>A compute node is lost; another one takes its place.</source>
        <translation>Ein Compute-Knoten ist verloren; ein anderer tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>A failover has one primary record; this one has %1.</source>
        <translation>Eine Ausfallumschaltung hat einen primären Eintrag; diese hat %1.</translation>
    </message>
    <message>
        <source>A failover has one secondary record; this one has %1.</source>
        <translation>Eine Ausfallumschaltung hat einen sekundären Eintrag; diese hat %1.</translation>
    </message>
    <message>
        <source>A fault: every invocation is throttled</source>
        <translation>Eine Störung: Jeder Aufruf wird gedrosselt</translation>
    </message>
    <message>
        <source>A label has at most %1 characters, this one %2.</source>
        <translation>Ein Label hat höchstens %1 Zeichen, dieses %2.</translation>
    </message>
    <message>
        <source>A method gets more than its rate, most of all %1: %2 requests refused</source>
        <translation>Eine Methode bekommt mehr als ihre Rate, am meisten %1: %2 Anfragen abgewiesen</translation>
    </message>
    <message>
        <source>Aim it at a target of that type.</source>
        <translation>Richten Sie sie auf ein Ziel dieses Typs.</translation>
    </message>
    <message>
        <source>An Express workflow has no distributed Map.</source>
        <translation>Ein Express-Workflow hat keinen verteilten Map.</translation>
    </message>
    <message>
        <source>An HTTP API cannot call %1 by itself: of AWS&apos;s services here only SQS, Kinesis and Step Functions.</source>
        <translation>Eine HTTP-API kann %1 nicht selbst aufrufen: von den AWS-Diensten hier nur SQS, Kinesis und Step Functions.</translation>
    </message>
    <message>
        <source>An HTTP API has no mock integrations.</source>
        <translation>Eine HTTP-API hat keine Mock-Integrationen.</translation>
    </message>
    <message>
        <source>Beanstalk takes no immutable update with basic health reporting.</source>
        <translation>Beanstalk nimmt kein unveränderliches Update mit einfachen Zustandsberichten an.</translation>
    </message>
    <message>
        <source>Choose a data set for the class: its items are the objects that are kept.</source>
        <translation>Wählen Sie einen Datensatz für die Klasse: Dessen Elemente sind die Objekte, die aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Choose among 400, 403, 404, 416, 429, 500, 502, 503 and 504.</source>
        <translation>Wählen Sie unter 400, 403, 404, 416, 429, 500, 502, 503 und 504.</translation>
    </message>
    <message>
        <source>Choose among 403, 404, 500, 502, 503 and 504</source>
        <translation>Wählen Sie unter 403, 404, 500, 502, 503 und 504</translation>
    </message>
    <message>
        <source>Choose another routing policy, such as weighted, or keep one target.</source>
        <translation>Wählen Sie eine andere Routing-Richtlinie, etwa die gewichtete, oder behalten Sie ein Ziel.</translation>
    </message>
    <message>
        <source>Choose enhanced health reporting, or another policy.</source>
        <translation>Wählen Sie erweiterte Zustandsberichte oder eine andere Richtlinie.</translation>
    </message>
    <message>
        <source>Choose the weighted policy, or lead the records to instances or servers.</source>
        <translation>Wählen Sie die gewichtete Richtlinie, oder führen Sie die Einträge zu Instanzen oder Servern.</translation>
    </message>
    <message>
        <source>Clients have used up the quota of their API key, most of all key %1 of usage plan %2: %3 requests refused</source>
        <translation>Clients haben das Kontingent ihres API-Schlüssels aufgebraucht, am meisten Schlüssel %1 des Nutzungsplans %2: %3 Anfragen abgewiesen</translation>
    </message>
    <message>
        <source>Clients send more than the rate of their API key, most of all key %1 of usage plan %2: %3 requests refused</source>
        <translation>Clients senden mehr als die Rate ihres API-Schlüssels, am meisten Schlüssel %1 des Nutzungsplans %2: %3 Anfragen abgewiesen</translation>
    </message>
    <message>
        <source>CloudFront takes no answer with status %1 for a failover.</source>
        <translation>CloudFront schaltet bei einer Antwort mit dem Status %1 nicht um.</translation>
    </message>
    <message>
        <source>CodeDeploy knows no section %1.%2</source>
        <translation>CodeDeploy kennt keinen Abschnitt %1.%2</translation>
    </message>
    <message>
        <source>Draw a connection from the API to it.</source>
        <translation>Ziehen Sie eine Verbindung von der API dorthin.</translation>
    </message>
    <message>
        <source>Draw the connection to it, or choose another queue.</source>
        <translation>Ziehen Sie die Verbindung zu ihr, oder wählen Sie eine andere Warteschlange.</translation>
    </message>
    <message>
        <source>FIS knows no resources of the type %1.</source>
        <translation>FIS kennt keine Ressourcen des Typs %1.</translation>
    </message>
    <message>
        <source>Give it a shorter one.</source>
        <translation>Geben Sie ihm ein kürzeres.</translation>
    </message>
    <message>
        <source>In 2020 CloudFront did not fail over at 400, 416 and 429.</source>
        <translation>2020 schaltete CloudFront bei 400, 416 und 429 nicht um.</translation>
    </message>
    <message>
        <source>It does not say how long it lasts.</source>
        <translation>Sie sagt nicht, wie lange sie dauert.</translation>
    </message>
    <message>
        <source>It is restored to a time before the backups of %1, which are kept for %2 d.</source>
        <translation>Sie wird auf einen Zeitpunkt vor den Sicherungen von %1 wiederhergestellt, die %2 Tage aufbewahrt werden.</translation>
    </message>
    <message>
        <source>It may be in %1 zones; only one can be told apart here.</source>
        <translation>Es kann in %1 Zonen liegen; hier lässt sich nur eine unterscheiden.</translation>
    </message>
    <message>
        <source>It restarts, and nobody takes over</source>
        <translation>Sie startet neu, und niemand übernimmt</translation>
    </message>
    <message>
        <source>It restarts, as its automated backups are switched off.</source>
        <translation>Sie startet neu, da ihre automatischen Sicherungen ausgeschaltet werden.</translation>
    </message>
    <message>
        <source>It restarts, as its automated backups are switched on.</source>
        <translation>Sie startet neu, da ihre automatischen Sicherungen eingeschaltet werden.</translation>
    </message>
    <message>
        <source>Its parameter %1 is not looked at.</source>
        <translation>Sein Parameter %1 wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Its tag %1 is not looked at.</source>
        <translation>Sein Tag %1 wird nicht beachtet.</translation>
    </message>
    <message>
        <source>Labels are unique in the whole machine: change one.</source>
        <translation>Labels sind im ganzen Zustandsautomaten eindeutig: Ändern Sie eines.</translation>
    </message>
    <message>
        <source>Lambda does not tell %1 of events that went well.</source>
        <translation>Lambda benachrichtigt %1 nicht über gelungene Ereignisse.</translation>
    </message>
    <message>
        <source>Lambda gives %1 no events that failed.</source>
        <translation>Lambda gibt %1 keine fehlgeschlagenen Ereignisse.</translation>
    </message>
    <message>
        <source>Leave out spaces, control characters and ? * &lt; &gt; { } [ ] : ; , \ | ^ ~ $ # % &amp; ` &quot;.</source>
        <translation>Lassen Sie Leerzeichen, Steuerzeichen und ? * &lt; &gt; { } [ ] : ; , \ | ^ ~ $ # % &amp; ` &quot; weg.</translation>
    </message>
    <message>
        <source>Let it have two targets, one the primary and the other the secondary.</source>
        <translation>Geben Sie ihr zwei Ziele, eines als primäres und das andere als sekundäres.</translation>
    </message>
    <message>
        <source>Let the others share the throughput, or read from a second stream.</source>
        <translation>Lassen Sie die übrigen den Durchsatz teilen, oder lesen Sie aus einem zweiten Stream.</translation>
    </message>
    <message>
        <source>Make a file and a deployment of its own for it.</source>
        <translation>Legen Sie für sie eine eigene Datei und ein eigenes Deployment an.</translation>
    </message>
    <message>
        <source>Make the workflow a Standard one, or write &quot;INLINE&quot;.</source>
        <translation>Machen Sie den Workflow zu einem Standard-Workflow, oder schreiben Sie &quot;INLINE&quot;.</translation>
    </message>
    <message>
        <source>More than %1 bytes are sent to be encrypted: 400 ValidationException</source>
        <translation>Mehr als %1 Bytes werden zum Verschlüsseln gesendet: 400 ValidationException</translation>
    </message>
    <message>
        <source>Multivalue answers have no aliases, and the record that leads to %1 is one.</source>
        <translation>Mehrwertige Antworten haben keine Aliase, und der Eintrag, der zu %1 führt, ist einer.</translation>
    </message>
    <message>
        <source>Name a standard queue or topic, a function or a bucket.</source>
        <translation>Nennen Sie eine Standard-Warteschlange, ein Standard-Topic, eine Funktion oder einen Bucket.</translation>
    </message>
    <message>
        <source>Name a standard queue or topic, or a function.</source>
        <translation>Nennen Sie eine Standard-Warteschlange, ein Standard-Topic oder eine Funktion.</translation>
    </message>
    <message>
        <source>Name a standard queue or topic.</source>
        <translation>Nennen Sie eine Standard-Warteschlange oder ein Standard-Topic.</translation>
    </message>
    <message>
        <source>Name one zone, and make a target of its own for each other one.</source>
        <translation>Nennen Sie eine Zone, und legen Sie für jede weitere ein eigenes Ziel an.</translation>
    </message>
    <message>
        <source>No zone is all that it says of zones.</source>
        <translation>Keine Zone erfüllt alle seine Angaben zu Zonen.</translation>
    </message>
    <message>
        <source>Of the states in its filter %1, only %2 is looked at.</source>
        <translation>Von den Zuständen in seinem Filter %1 wird nur %2 beachtet.</translation>
    </message>
    <message>
        <source>Only a distributed Map has batches.</source>
        <translation>Nur ein verteilter Map hat Stapel.</translation>
    </message>
    <message>
        <source>Only an instance with a standby can be rebooted with failover.</source>
        <translation>Nur eine Instanz mit Standby kann mit Ausfallumschaltung neu gestartet werden.</translation>
    </message>
    <message>
        <source>Put both into one.</source>
        <translation>Fassen Sie beide zu einem zusammen.</translation>
    </message>
    <message>
        <source>Refuse these requests, or use a REST API.</source>
        <translation>Weisen Sie diese Anfragen ab, oder verwenden Sie eine REST-API.</translation>
    </message>
    <message>
        <source>Requests of %1 are about no data set: each goes to the origin.</source>
        <translation>Anfragen von %1 betreffen keinen Datensatz: Jede geht an den Ursprung.</translation>
    </message>
    <message>
        <source>S3 announces nothing to FIFO queues and topics, and %1 is FIFO.</source>
        <translation>S3 meldet FIFO-Warteschlangen und FIFO-Topics nichts, und %1 ist FIFO.</translation>
    </message>
    <message>
        <source>Set at most %1 s, or a longer backup retention there.</source>
        <translation>Stellen Sie höchstens %1 s ein oder dort eine längere Aufbewahrung der Sicherungen.</translation>
    </message>
    <message>
        <source>The API is not connected to %1, so that its canary release answers as the stage does.</source>
        <translation>Die API ist nicht mit %1 verbunden, sodass ihr Canary-Release wie die Stage antwortet.</translation>
    </message>
    <message>
        <source>The account&apos;s %1 requests a second of all APIs are used up, which refused most here to %2: %3 requests</source>
        <translation>Die %1 Anfragen pro Sekunde des Kontos für alle APIs sind aufgebraucht; am meisten abgewiesen wurde hier %2: %3 Anfragen</translation>
    </message>
    <message>
        <source>The function %1 is not looked at: only the first is.</source>
        <translation>Die Funktion %1 wird nicht beachtet, nur die erste.</translation>
    </message>
    <message>
        <source>The label %1 has a character that none may have.</source>
        <translation>Das Label %1 enthält ein Zeichen, das in keinem stehen darf.</translation>
    </message>
    <message>
        <source>The simple record that leads to %1 is an alias, which has one target; this one has %2.</source>
        <translation>Der einfache Eintrag, der zu %1 führt, ist ein Alias, und der hat ein Ziel; dieser hat %2.</translation>
    </message>
    <message>
        <source>There is another Map with the label %1.</source>
        <translation>Es gibt noch einen Map mit dem Label %1.</translation>
    </message>
    <message>
        <source>There is no execution type %1.</source>
        <translation>Es gibt keinen Ausführungstyp %1.</translation>
    </message>
    <message>
        <source>Use a REST API, or put a function between them.</source>
        <translation>Verwenden Sie eine REST-API, oder setzen Sie eine Funktion dazwischen.</translation>
    </message>
    <message>
        <source>Use a standard one, or remove the connection.</source>
        <translation>Verwenden Sie den Typ Standard, oder entfernen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>Write %1 in place of %2.</source>
        <translation>Schreiben Sie %1 statt %2.</translation>
    </message>
    <message>
        <source>Write &quot;DISTRIBUTED&quot; as its mode, or remove them.</source>
        <translation>Schreiben Sie &quot;DISTRIBUTED&quot; als seinen Modus, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Write &quot;STANDARD&quot; as the Map&apos;s ExecutionType, or leave out what stands behind the dot.</source>
        <translation>Schreiben Sie &quot;STANDARD&quot; als ExecutionType des Maps, oder lassen Sie weg, was hinter dem Punkt steht.</translation>
    </message>
    <message>
        <source>Write &quot;STANDARD&quot; or &quot;EXPRESS&quot;: so the items&apos; child workflows run.</source>
        <translation>Schreiben Sie &quot;STANDARD&quot; oder &quot;EXPRESS&quot;: So laufen die untergeordneten Workflows der Elemente.</translation>
    </message>
    <message>
        <source>Write the value &quot;running&quot; alone, or remove the filter.</source>
        <translation>Schreiben Sie nur den Wert &quot;running&quot;, oder entfernen Sie den Filter.</translation>
    </message>
    <message>
        <source>Write { &quot;MaxItemsPerBatch&quot;: 100 }.</source>
        <translation>Schreiben Sie { &quot;MaxItemsPerBatch&quot;: 100 }.</translation>
    </message>
    <message>
        <source>Write { &quot;RoleArn&quot;: &quot;arn:aws:iam::123456789012:role/name&quot; }.</source>
        <translation>Schreiben Sie { &quot;RoleArn&quot;: &quot;arn:aws:iam::123456789012:role/name&quot; }.</translation>
    </message>
    <message>
        <source>&quot;Credentials&quot; must be a JSON object.</source>
        <translation>&quot;Credentials&quot; muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>&quot;ItemBatcher&quot; must be a JSON object.</source>
        <translation>&quot;ItemBatcher&quot; muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>%1 and %2 are both there.</source>
        <translation>%1 und %2 sind beide vorhanden.</translation>
    </message>
    <message>
        <source>%1 cannot be %2.</source>
        <translation>%1 kann nicht %2 sein.</translation>
    </message>
    <message>
        <source>%1 cannot be a function&apos;s error: names that begin with &quot;States.&quot; are the language&apos;s own.</source>
        <translation>%1 kann kein Fehler einer Funktion sein: Namen, die mit &quot;States.&quot; beginnen, gehören der Sprache selbst.</translation>
    </message>
    <message>
        <source>%1 cannot be the dead-letter queue of a function.</source>
        <translation>%1 kann nicht die Dead-Letter-Queue einer Funktion sein.</translation>
    </message>
    <message>
        <source>%1 counts iterations, so that the load depends on how long they take.</source>
        <translation>%1 zählt Iterationen, sodass die Last davon abhängt, wie lange sie dauern.</translation>
    </message>
    <message>
        <source>%1 gets its users from outside while it runs.</source>
        <translation>%1 bekommt seine Benutzer während des Laufs von außen.</translation>
    </message>
    <message>
        <source>%1 is FIFO: the dead-letter queue of a function is a standard queue or topic.</source>
        <translation>%1 ist FIFO: Die Dead-Letter-Queue einer Funktion ist eine Standard-Queue oder ein Standard-Topic.</translation>
    </message>
    <message>
        <source>%1 is no JSON pointer.</source>
        <translation>%1 ist kein JSON-Pointer.</translation>
    </message>
    <message>
        <source>%1 is no function: its errors have the names of its API.</source>
        <translation>%1 ist keine Funktion: Ihre Fehler heißen, wie ihre API sie nennt.</translation>
    </message>
    <message>
        <source>%1 is no option of %2.%3</source>
        <translation>%1 ist keine Option von %2.%3</translation>
    </message>
    <message>
        <source>%1 is no threshold.</source>
        <translation>%1 ist kein Schwellenwert.</translation>
    </message>
    <message>
        <source>%1 is not a node type of ElastiCache.%2</source>
        <translation>%1 ist kein Knotentyp von ElastiCache.%2</translation>
    </message>
    <message>
        <source>%1 is not told which page asks: browsers keep its answers from the page.</source>
        <translation>%1 erfährt nicht, welche Seite fragt: Browser enthalten der Seite seine Antworten vor.</translation>
    </message>
    <message>
        <source>%1 is rebooted: its calls fail until it is back, empty</source>
        <translation>%1 wird neu gestartet: seine Aufrufe scheitern, bis er leer zurück ist</translation>
    </message>
    <message>
        <source>%1 is unhealthy: a target group behind it has no healthy target</source>
        <translation>%1 ist ungesund: Eine Zielgruppe dahinter hat kein gesundes Ziel</translation>
    </message>
    <message>
        <source>%1 must be a JSON object.</source>
        <translation>%1 muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>%1 must be a duration above 0 s, of at most %2 s.</source>
        <translation>%1 muss eine Dauer über 0 s und von höchstens %2 s sein.</translation>
    </message>
    <message>
        <source>%1 must be a duration of at most %2 s.</source>
        <translation>%1 muss eine Dauer von höchstens %2 s sein.</translation>
    </message>
    <message>
        <source>%1 must be a number from 0 to %2.</source>
        <translation>%1 muss eine Zahl von 0 bis %2 sein.</translation>
    </message>
    <message>
        <source>A Redis or Valkey cluster of several shards cannot be rebooted.</source>
        <translation>Ein Cluster aus mehreren Shards von Redis oder Valkey kann nicht neu gestartet werden.</translation>
    </message>
    <message>
        <source>A node takes %1 clients at a time: %2 refused</source>
        <translation>Ein Knoten nimmt %1 Clients gleichzeitig an: %2 abgewiesen</translation>
    </message>
    <message>
        <source>A scenario is an object.</source>
        <translation>Ein Szenario ist ein Objekt.</translation>
    </message>
    <message>
        <source>A stage is an object.</source>
        <translation>Eine Stufe ist ein Objekt.</translation>
    </message>
    <message>
        <source>A threshold is a text.</source>
        <translation>Ein Schwellenwert ist ein Text.</translation>
    </message>
    <message>
        <source>Add &quot;scenarios&quot;, or &quot;vus&quot; with &quot;stages&quot; or a &quot;duration&quot;.</source>
        <translation>Ergänzen Sie &quot;scenarios&quot; oder &quot;vus&quot; mit &quot;stages&quot; oder einer &quot;duration&quot;.</translation>
    </message>
    <message>
        <source>Add it, such as %1: 100.</source>
        <translation>Ergänzen Sie es, etwa %1: 100.</translation>
    </message>
    <message>
        <source>Choose a Lambda function, or remove the row.</source>
        <translation>Wählen Sie eine Lambda-Funktion, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Choose a type of cache.t3, cache.m6g or cache.r6g</source>
        <translation>Wählen Sie einen Typ aus cache.t3, cache.m6g oder cache.r6g</translation>
    </message>
    <message>
        <source>Choose what k6 inspect prints.</source>
        <translation>Wählen Sie, was k6 inspect ausgibt.</translation>
    </message>
    <message>
        <source>CloudFront refuses OPTIONS (403), so browsers do not send %1</source>
        <translation>CloudFront lehnt OPTIONS ab (403), daher senden Browser %1 nicht</translation>
    </message>
    <message>
        <source>Events that failed make no dead letters: there is no connection to the dead-letter queue</source>
        <translation>Fehlgeschlagene Ereignisse gelangen nicht in die Dead-Letter-Queue: Es gibt keine Verbindung zu ihr</translation>
    </message>
    <message>
        <source>FIS takes 1 second to 12 hours: &quot;PT1S&quot; to &quot;PT12H&quot;.</source>
        <translation>FIS nimmt 1 Sekunde bis 12 Stunden: &quot;PT1S&quot; bis &quot;PT12H&quot;.</translation>
    </message>
    <message>
        <source>Give both files of their own, each for clients of its own.</source>
        <translation>Geben Sie beiden eigene Dateien, jede für eigene Clients.</translation>
    </message>
    <message>
        <source>Health of the environment: Degraded (red), %1 active instances of at least %2</source>
        <translation>Zustand der Umgebung: Degraded (rot), %1 aktive Instanzen von mindestens %2</translation>
    </message>
    <message>
        <source>Health of the environment: Degraded (red), %1 of %2 instances impaired</source>
        <translation>Zustand der Umgebung: Degraded (rot), %1 von %2 Instanzen beeinträchtigt</translation>
    </message>
    <message>
        <source>Health of the environment: Severe (red), %1 of %2 instances impaired</source>
        <translation>Zustand der Umgebung: Severe (rot), %1 von %2 Instanzen beeinträchtigt</translation>
    </message>
    <message>
        <source>Health of the environment: Warning (yellow), %1 of %2 instances impaired</source>
        <translation>Zustand der Umgebung: Warning (gelb), %1 von %2 Instanzen beeinträchtigt</translation>
    </message>
    <message>
        <source>In 2020 ElastiCache had no %1.</source>
        <translation>2020 hatte ElastiCache kein %1.</translation>
    </message>
    <message>
        <source>It is about rates, and a scenario above it about users.</source>
        <translation>Es gibt Raten vor und ein Szenario darüber Benutzer.</translation>
    </message>
    <message>
        <source>It is about users, and a scenario above it about rates.</source>
        <translation>Es gibt Benutzer vor und ein Szenario darüber Raten.</translation>
    </message>
    <message>
        <source>It is an access log of another kind than the first one.</source>
        <translation>Es ist ein Zugriffsprotokoll anderer Art als das erste.</translation>
    </message>
    <message>
        <source>It is no access log, and only those can be put together.</source>
        <translation>Es ist kein Zugriffsprotokoll, und nur solche lassen sich zusammenfügen.</translation>
    </message>
    <message>
        <source>It may grow up to %1 GiB, and has %2 already.</source>
        <translation>Er darf bis %1 GiB wachsen und hat schon %2.</translation>
    </message>
    <message>
        <source>Judged are http_req_duration (avg, med, max, p(N)), http_req_failed (rate) and http_reqs (rate).</source>
        <translation>Beurteilt werden http_req_duration (avg, med, max, p(N)), http_req_failed (rate) und http_reqs (rate).</translation>
    </message>
    <message>
        <source>Keep those that matter.</source>
        <translation>Behalten Sie die, auf die es ankommt.</translation>
    </message>
    <message>
        <source>Let method %1 be as connected, or use a REST API.</source>
        <translation>Lassen Sie Methode %1 wie verbunden, oder verwenden Sie eine REST-API.</translation>
    </message>
    <message>
        <source>Let the method be as connected, or take its class off the connection.</source>
        <translation>Lassen Sie die Methode wie verbunden, oder nehmen Sie ihre Klasse von der Verbindung.</translation>
    </message>
    <message>
        <source>Lower it, or give several clients files of their own.</source>
        <translation>Verringern Sie sie, oder geben Sie mehreren Clients eigene Dateien.</translation>
    </message>
    <message>
        <source>Lower one of them.</source>
        <translation>Senken Sie einen davon.</translation>
    </message>
    <message>
        <source>Magnetic storage does not grow by itself.</source>
        <translation>Magnetischer Speicher wächst nicht von selbst.</translation>
    </message>
    <message>
        <source>Method %1 has a mock integration: connection %2 gets none of its requests.</source>
        <translation>Methode %1 hat eine Mock-Integration: Verbindung %2 erhält keine ihrer Anfragen.</translation>
    </message>
    <message>
        <source>Node %1 is rebooted: it will be empty</source>
        <translation>Knoten %1 wird neu gestartet: Er wird leer sein</translation>
    </message>
    <message>
        <source>Only a distributed Map has %1.</source>
        <translation>Nur ein verteilter Map hat %1.</translation>
    </message>
    <message>
        <source>Options of k6 are a JSON object.</source>
        <translation>Optionen von k6 sind ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Origin is not forwarded, so answers have no CORS headers and browsers keep them from the page</source>
        <translation>Origin wird nicht weitergegeben, daher haben Antworten keine CORS-Header und Browser enthalten sie der Seite vor</translation>
    </message>
    <message>
        <source>Remove one of them, as k6 wants it.</source>
        <translation>Entfernen Sie eines davon, wie k6 es verlangt.</translation>
    </message>
    <message>
        <source>Remove one, and add up their shares.</source>
        <translation>Entfernen Sie einen und zählen Sie ihre Anteile zusammen.</translation>
    </message>
    <message>
        <source>Route 53 cannot evaluate the health of %1, which is a CloudFront distribution.</source>
        <translation>Route 53 kann die Gesundheit von %1 nicht auswerten, denn das ist eine CloudFront-Distribution.</translation>
    </message>
    <message>
        <source>Say how it makes load, such as &quot;constant-arrival-rate&quot;.</source>
        <translation>Geben Sie an, wie es Last erzeugt, etwa &quot;constant-arrival-rate&quot;.</translation>
    </message>
    <message>
        <source>Say what the object is: &quot;CSV&quot; or &quot;JSON&quot;, for instance.</source>
        <translation>Sagen Sie, was das Objekt ist: zum Beispiel &quot;CSV&quot; oder &quot;JSON&quot;.</translation>
    </message>
    <message>
        <source>Set 0, or choose another storage type.</source>
        <translation>Setzen Sie 0, oder wählen Sie einen anderen Speichertyp.</translation>
    </message>
    <message>
        <source>Set at least %1 GiB, or 0.</source>
        <translation>Setzen Sie mindestens %1 GiB oder 0.</translation>
    </message>
    <message>
        <source>Shorten its stages.</source>
        <translation>Kürzen Sie ihre Stufen.</translation>
    </message>
    <message>
        <source>Storage full: nothing is written</source>
        <translation>Speicher voll: Es wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Switch Evaluate target health off; a health check of its own can watch it.</source>
        <translation>Schalten Sie „Zielgesundheit auswerten“ aus; eine eigene Zustandsprüfung kann das Ziel überwachen.</translation>
    </message>
    <message>
        <source>Switch Forwards CORS headers on.</source>
        <translation>Schalten Sie „CORS-Header weitergeben“ ein.</translation>
    </message>
    <message>
        <source>Take constant-vus or constant-arrival-rate, which have a duration.</source>
        <translation>Nehmen Sie constant-vus oder constant-arrival-rate, die eine Dauer haben.</translation>
    </message>
    <message>
        <source>Take one CSV file, or access logs alone.</source>
        <translation>Verwenden Sie eine einzige CSV-Datei oder nur Zugriffsprotokolle.</translation>
    </message>
    <message>
        <source>Take ramping-vus, with the stages that would be chosen.</source>
        <translation>Nehmen Sie ramping-vus mit den Stufen, die gewählt würden.</translation>
    </message>
    <message>
        <source>Take several files.</source>
        <translation>Verwenden Sie mehrere Dateien.</translation>
    </message>
    <message>
        <source>Take those of load balancers or those of CloudFront.</source>
        <translation>Verwenden Sie die von Load Balancern oder die von CloudFront.</translation>
    </message>
    <message>
        <source>The account has %1 open executions of Standard workflows, the most there may be</source>
        <translation>Das Konto hat %1 offene Ausführungen von Standard-Workflows, mehr darf es nicht geben</translation>
    </message>
    <message>
        <source>The billing mode was switched too often in 24 hours: it is the one before</source>
        <translation>Der Abrechnungsmodus wurde in 24 Stunden zu oft gewechselt: Es gilt der vorherige</translation>
    </message>
    <message>
        <source>The billing mode was switched too often in 24 hours: it stays</source>
        <translation>Der Abrechnungsmodus wurde in 24 Stunden zu oft gewechselt: Er bleibt, wie er ist</translation>
    </message>
    <message>
        <source>The environment&apos;s health has gone from %1 to %2.</source>
        <translation>Der Zustand der Umgebung hat sich von %1 zu %2 geändert.</translation>
    </message>
    <message>
        <source>The error %1 of %2 is there twice.</source>
        <translation>Den Fehler %1 von %2 gibt es zweimal.</translation>
    </message>
    <message>
        <source>The headers of preflights are not forwarded, so the bucket refuses that of %1</source>
        <translation>Die Header von Preflights werden nicht weitergegeben, daher lehnt der Bucket den von %1 ab</translation>
    </message>
    <message>
        <source>The load lasts %1 days; at most 365 are possible.</source>
        <translation>Die Last dauert %1 Tage; höchstens 365 sind möglich.</translation>
    </message>
    <message>
        <source>The load reaches %1 requests per second; at most %2 are possible.</source>
        <translation>Die Last erreicht %1 Anfragen pro Sekunde; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>The name of an error has at most %1 characters, this one %2.</source>
        <translation>Der Name eines Fehlers hat höchstens %1 Zeichen, dieser hat %2.</translation>
    </message>
    <message>
        <source>The node that took the backup is rebooted.</source>
        <translation>Der Knoten, der die Sicherung erstellte, wird neu gestartet.</translation>
    </message>
    <message>
        <source>The record that leads to %1 is no alias: it has no target health to evaluate.</source>
        <translation>Der Eintrag, der zu %1 führt, ist kein Alias: Er hat keine Zielgesundheit, die sich auswerten ließe.</translation>
    </message>
    <message>
        <source>The scenarios have %1 users together; at most %2 are possible.</source>
        <translation>Die Szenarien haben zusammen %1 Benutzer; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>The shares of %1&apos;s errors add up to more than 1.</source>
        <translation>Die Anteile der Fehler von %1 ergeben zusammen mehr als 1.</translation>
    </message>
    <message>
        <source>The storage can grow in %1: it was changed as often as is allowed.</source>
        <translation>Der Speicher kann in %1 wachsen: Er wurde so oft geändert, wie es erlaubt ist.</translation>
    </message>
    <message>
        <source>The storage does not grow: it would have more than the %1 GiB it may have.</source>
        <translation>Der Speicher wächst nicht: Er hätte mehr als die %1 GiB, die er haben darf.</translation>
    </message>
    <message>
        <source>The storage grows by %1 to %2 GiB.</source>
        <translation>Der Speicher wächst um %1 auf %2 GiB.</translation>
    </message>
    <message>
        <source>The storage is full: nothing is written until there is more of it.</source>
        <translation>Der Speicher ist voll: Es wird nichts geschrieben, bis es mehr davon gibt.</translation>
    </message>
    <message>
        <source>The storage of a Multi-AZ DB cluster does not grow by itself.</source>
        <translation>Der Speicher eines Multi-AZ-DB-Clusters wächst nicht von selbst.</translation>
    </message>
    <message>
        <source>The threshold %1 is not judged.</source>
        <translation>Der Schwellenwert %1 wird nicht beurteilt.</translation>
    </message>
    <message>
        <source>There is no executor %1.%2</source>
        <translation>Es gibt keinen Executor %1.%2</translation>
    </message>
    <message>
        <source>There is room in the storage again.</source>
        <translation>Im Speicher ist wieder Platz.</translation>
    </message>
    <message>
        <source>These are more than %1 scenarios.</source>
        <translation>Das sind mehr als %1 Szenarien.</translation>
    </message>
    <message>
        <source>These are more than %1 stages.</source>
        <translation>Das sind mehr als %1 Stufen.</translation>
    </message>
    <message>
        <source>These are more than %1 thresholds.</source>
        <translation>Das sind mehr als %1 Schwellenwerte.</translation>
    </message>
    <message>
        <source>These options ask for no load that lasts.</source>
        <translation>Diese Optionen verlangen keine Last, die andauert.</translation>
    </message>
    <message>
        <source>Use a type of cache.t3, cache.t4g, cache.m6g, cache.m7g, cache.r6g or cache.r7g, or none.</source>
        <translation>Verwenden Sie einen Typ aus cache.t3, cache.t4g, cache.m6g, cache.m7g, cache.r6g oder cache.r7g, oder keinen.</translation>
    </message>
    <message>
        <source>Write [{&quot;duration&quot;: &quot;1m&quot;, &quot;target&quot;: 100}].</source>
        <translation>Schreiben Sie [{&quot;duration&quot;: &quot;1m&quot;, &quot;target&quot;: 100}].</translation>
    </message>
    <message>
        <source>Write &quot;DISTRIBUTED&quot; as its mode, or remove it.</source>
        <translation>Schreiben Sie &quot;DISTRIBUTED&quot; als seinen Modus, oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>Write &quot;FIRST_ROW&quot;, or &quot;GIVEN&quot; and the names in &quot;CSVHeaders&quot;.</source>
        <translation>Schreiben Sie &quot;FIRST_ROW&quot;, oder &quot;GIVEN&quot; und die Namen in &quot;CSVHeaders&quot;.</translation>
    </message>
    <message>
        <source>Write an object with %1.</source>
        <translation>Schreiben Sie ein Objekt mit %1.</translation>
    </message>
    <message>
        <source>Write it with &quot;Parameters&quot;, or &quot;WriterConfig&quot;.</source>
        <translation>Schreiben Sie es zusammen mit &quot;Parameters&quot;, oder &quot;WriterConfig&quot;.</translation>
    </message>
    <message>
        <source>Write it without quotes, such as 100.</source>
        <translation>Schreiben Sie sie ohne Anführungszeichen, etwa 100.</translation>
    </message>
    <message>
        <source>Write it, or with &quot;.$&quot; where the data has it.</source>
        <translation>Schreiben Sie es, oder mit &quot;.$&quot;, wo es in den Daten steht.</translation>
    </message>
    <message>
        <source>Write its fields between { and }.</source>
        <translation>Schreiben Sie seine Felder zwischen { und }.</translation>
    </message>
    <message>
        <source>Write names such as [&quot;id&quot;, &quot;price&quot;].</source>
        <translation>Schreiben Sie Namen wie [&quot;id&quot;, &quot;price&quot;].</translation>
    </message>
    <message>
        <source>Write one of %1.</source>
        <translation>Schreiben Sie eines von %1.</translation>
    </message>
    <message>
        <source>Write one such as &quot;/orders&quot;.</source>
        <translation>Schreiben Sie einen wie &quot;/orders&quot;.</translation>
    </message>
    <message>
        <source>Write such as &quot;30s&quot; or &quot;1m30s&quot;.</source>
        <translation>Schreiben Sie etwa &quot;30s&quot; oder &quot;1m30s&quot;.</translation>
    </message>
    <message>
        <source>Write such as &quot;p(95)&lt;500&quot;.</source>
        <translation>Schreiben Sie etwa &quot;p(95)&lt;500&quot;.</translation>
    </message>
    <message>
        <source>Write the ARN of one of these: %1.</source>
        <translation>Schreiben Sie den ARN von einem davon: %1.</translation>
    </message>
    <message>
        <source>Write the name of the exception.</source>
        <translation>Schreiben Sie den Namen der Ausnahme.</translation>
    </message>
    <message>
        <source>Write { &quot;InputType&quot;: &quot;JSON&quot; }.</source>
        <translation>Schreiben Sie { &quot;InputType&quot;: &quot;JSON&quot; }.</translation>
    </message>
    <message>
        <source>Write {&quot;duration&quot;: &quot;1m&quot;, &quot;target&quot;: 100}.</source>
        <translation>Schreiben Sie {&quot;duration&quot;: &quot;1m&quot;, &quot;target&quot;: 100}.</translation>
    </message>
    <message>
        <source>Write {&quot;executor&quot;: &quot;constant-arrival-rate&quot;, ...}.</source>
        <translation>Schreiben Sie {&quot;executor&quot;: &quot;constant-arrival-rate&quot;, ...}.</translation>
    </message>
    <message>
        <source>Write {&quot;http_req_duration&quot;: [&quot;p(95)&lt;500&quot;]}.</source>
        <translation>Schreiben Sie {&quot;http_req_duration&quot;: [&quot;p(95)&lt;500&quot;]}.</translation>
    </message>
    <message>
        <source>Writes are not among the allowed methods (403)</source>
        <translation>Schreibzugriffe gehören nicht zu den erlaubten Methoden (403)</translation>
    </message>
    <message>
        <source>&quot;CSVHeaders&quot; must be a list of at least one name.</source>
        <translation>&quot;CSVHeaders&quot; muss eine Liste mit mindestens einem Namen sein.</translation>
    </message>
    <message>
        <source>a target group behind it has no healthy target</source>
        <translation>eine Zielgruppe dahinter hat kein gesundes Ziel</translation>
    </message>
    <message>
        <source>its load balancer has healthy targets</source>
        <translation>sein Load Balancer hat gesunde Ziele</translation>
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
        <source>%1 · %2/mo</source>
        <translation>%1 · %2/Mon.</translation>
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
    <message>
        <source>Add thresholds</source>
        <translation>Schwellenwerte hinzufügen</translation>
    </message>
    <message>
        <source>The load is that of the k6 options, %1 long.</source>
        <translation>Die Last ist die der k6-Optionen, %1 lang.</translation>
    </message>
    <message>
        <source>Select the clients whose load it is to be; if there are none, draw some.</source>
        <translation>Wählen Sie die Clients aus, deren Last es werden soll; gibt es keine, zeichnen Sie welche.</translation>
    </message>
    <message>
        <source>The load of &quot;%1&quot; was imported, but for this:</source>
        <translation>Die Last von „%1“ wurde importiert, bis auf dies:</translation>
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
        <source>Cards say what they have cost so far, and what they cost a month, instead of what they do</source>
        <translation>Karten zeigen, was sie bisher gekostet haben und im Monat kosten, statt was sie tun</translation>
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
        <source>&amp;Load: recording or k6 options...</source>
        <translation>&amp;Last: Aufzeichnung oder k6-Optionen …</translation>
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
        <source>Recordings of load and options of k6 (*.csv *.log *.txt *.gz *.json);;All files (*)</source>
        <translation>Lastaufzeichnungen und Optionen von k6 (*.csv *.log *.txt *.gz *.json);;Alle Dateien (*)</translation>
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
        <source>AWS limits as of: %1</source>
        <translation>AWS-Grenzwerte vom Stand: %1</translation>
    </message>
    <message>
        <source>AWS limits as of: today</source>
        <translation>AWS-Grenzwerte vom Stand: heute</translation>
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
        <source>Volumes and instance types (EBS, EC2)</source>
        <translation>Volumes und Instanztypen (EBS, EC2)</translation>
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
        <translation>Wiederherstellungs­dauer</translation>
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
        <translation>Wiederholungs­kontingent</translation>
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
        <translation>Veröffentlichungs­kontingent</translation>
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
        <source>The account&apos;s concurrency of functions without a reservation, all together.</source>
        <translation>Die Gleichzeitigkeit aller Funktionen des Kontos ohne Reservierung, zusammen.</translation>
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
        <translation>Wiederherstellungs­dauer</translation>
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
        <translation>Sicherungs­geschwindigkeit</translation>
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
        <source>Until it is noticed that a primary is lost; only then the failover begins. One on demand needs none.</source>
        <translation>Bis bemerkt wird, dass ein primärer Knoten verloren ist; erst dann beginnt das Failover. Eines auf Verlangen braucht keine.</translation>
    </message>
    <message>
        <source>Until it is noticed that the primary is lost; only then the failover begins. One on demand needs none.</source>
        <translation>Bis bemerkt wird, dass der primäre Knoten verloren ist; erst dann beginnt das Failover. Eines auf Verlangen braucht keine.</translation>
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
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
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
    <message>
        <source>0: no backups, and so no read replicas. A change from or to 0 restarts the instance.</source>
        <translation>0: keine Sicherungen und damit keine Lesereplikate. Ein Wechsel von oder zu 0 startet die Instanz neu.</translation>
    </message>
    <message>
        <source>A standard queue or topic, a function or a bucket, which gets events that failed. Draw a connection to it; requests do not use that one.</source>
        <translation>Eine Standard-Warteschlange, ein Standard-Topic, eine Funktion oder ein Bucket; bekommt fehlgeschlagene Ereignisse. Ziehen Sie eine Verbindung dorthin; Anfragen nutzen diese nicht.</translation>
    </message>
    <message>
        <source>A standard queue or topic, or a function, which gets a record of each event that was worked on. Draw a connection to it; requests do not use that one.</source>
        <translation>Eine Standard-Warteschlange, ein Standard-Topic oder eine Funktion; bekommt einen Eintrag zu jedem bearbeiteten Ereignis. Ziehen Sie eine Verbindung dorthin; Anfragen nutzen diese nicht.</translation>
    </message>
    <message>
        <source>An SQS queue that the topic is connected to. Empty: the topic&apos;s.</source>
        <translation>Eine SQS-Warteschlange, mit der das Topic verbunden ist. Leer: die des Topics.</translation>
    </message>
    <message>
        <source>An SQS queue that the topic is connected to; it gets what could not be delivered, and nothing else. Of subscriptions that have none of their own.</source>
        <translation>Eine SQS-Warteschlange, mit der das Topic verbunden ist; sie bekommt, was nicht zugestellt werden konnte, und sonst nichts. Für Abonnements, die keine eigene haben.</translation>
    </message>
    <message>
        <source>Encrypt and Decrypt: callers send the data itself, at most 4 KB, with an RSA key 190 bytes.</source>
        <translation>Encrypt und Decrypt: Aufrufer senden die Daten selbst, höchstens 4 KB, mit einem RSA-Schlüssel 190 Bytes.</translation>
    </message>
    <message>
        <source>Every invocation is throttled (429), as with a reserved concurrency of 0, and events are given up at once. What runs goes on.</source>
        <translation>Jeder Aufruf wird gedrosselt (429), wie bei einer reservierten Gleichzeitigkeit von 0, und Ereignisse werden sofort aufgegeben. Was läuft, läuft weiter.</translation>
    </message>
    <message>
        <source>Failover status codes</source>
        <translation>Statuscodes für die Ausfallumschaltung</translation>
    </message>
    <message>
        <source>Filter, dead-letter queue and delivery policy of single subscribers. Connections without a row here get every message of their request classes.</source>
        <translation>Filter, Dead-Letter-Queue und Zustellrichtlinie einzelner Abonnenten. Verbindungen ohne eine Zeile hier bekommen jede Nachricht ihrer Anfrageklassen.</translation>
    </message>
    <message>
        <source>For servers and load balancers that have none of their own; SQS and Lambda have AWS&apos;s own policy.</source>
        <translation>Für Server und Load Balancer, die keine eigene haben; SQS und Lambda haben eine eigene Richtlinie von AWS.</translation>
    </message>
    <message>
        <source>Lose a compute node</source>
        <translation>Einen Compute-Knoten verlieren</translation>
    </message>
    <message>
        <source>Objects stay in the tier for frequent access: none moves or is archived.</source>
        <translation>Objekte bleiben in der Stufe für häufigen Zugriff: Keines wird verschoben oder archiviert.</translation>
    </message>
    <message>
        <source>Of an HTTP endpoint. Empty: the topic&apos;s.</source>
        <translation>Eines HTTP-Endpunkts. Leer: wie beim Topic.</translation>
    </message>
    <message>
        <source>Of an instance whose host is well: a reboot in place, or as the old writer of a failover.</source>
        <translation>Einer Instanz, deren Host gesund ist: ein Neustart an Ort und Stelle oder als alter Writer einer Ausfallumschaltung.</translation>
    </message>
    <message>
        <source>Of an instance whose host is well: a reboot in place.</source>
        <translation>Einer Instanz, deren Host gesund ist: ein Neustart an Ort und Stelle.</translation>
    </message>
    <message>
        <source>Of the first origin&apos;s answers, those after which the second one is asked. 503 is an origin that cannot be reached, too, 504 one that does not answer in time. Empty: every 5xx.</source>
        <translation>Antworten des ersten Ursprungs, nach denen der zweite gefragt wird. 503 ist auch ein Ursprung, der nicht erreichbar ist, 504 einer, der nicht rechtzeitig antwortet. Leer: jeder 5xx.</translation>
    </message>
    <message>
        <source>Queries end, and the cluster is not there until the node is replaced.</source>
        <translation>Abfragen enden, und der Cluster ist nicht da, bis der Knoten ersetzt ist.</translation>
    </message>
    <message>
        <source>Read burst</source>
        <translation>Lese-Burst</translation>
    </message>
    <message>
        <source>Reads that the first origin fails go to the second, by the connections&apos; order.</source>
        <translation>Lesezugriffe, bei denen der erste Ursprung versagt, gehen an den zweiten, nach der Reihenfolge der Verbindungen.</translation>
    </message>
    <message>
        <source>Reboot with failover</source>
        <translation>Neustart mit Ausfallumschaltung</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>The API answers 200 itself. HTTP APIs cannot.</source>
        <translation>Die API antwortet selbst mit 200. HTTP-APIs können das nicht.</translation>
    </message>
    <message>
        <source>The canary&apos;s connection is the one to this component; all others are the present release, and the canary&apos;s too for requests that its own does not carry.</source>
        <translation>Die Verbindung des Canary-Release ist die zu dieser Komponente; alle anderen gehören zum jetzigen Stand, und auch zum Canary-Release für Anfragen, die seine eigene nicht trägt.</translation>
    </message>
    <message>
        <source>The instance restarts in place: its connections end, and it does not answer for the restart time. Nobody takes over.</source>
        <translation>Die Instanz startet an Ort und Stelle neu: Ihre Verbindungen enden, und sie antwortet während der Neustartdauer nicht. Niemand übernimmt.</translation>
    </message>
    <message>
        <source>The primary restarts and its standby takes over after the failover time. Not of a Multi-AZ DB cluster.</source>
        <translation>Die primäre Instanz startet neu, und ihre Standby übernimmt nach der Dauer der Ausfallumschaltung. Nicht bei einem Multi-AZ-DB-Cluster.</translation>
    </message>
    <message>
        <source>Throttle the function</source>
        <translation>Die Funktion drosseln</translation>
    </message>
    <message>
        <source>Until it is noticed that a host or a zone is lost; only then the failover begins. One on demand and a reboot with failover need none.</source>
        <translation>Bis bemerkt wird, dass ein Host oder eine Zone verloren ist; erst dann beginnt die Ausfallumschaltung. Eine auf Anforderung und ein Neustart mit Ausfallumschaltung brauchen keine.</translation>
    </message>
    <message>
        <source>Until it is noticed that the writer&apos;s host or zone is lost; only then the failover begins. One on demand needs none.</source>
        <translation>Bis bemerkt wird, dass Host oder Zone des Writers verloren sind; erst dann beginnt die Ausfallumschaltung. Eine auf Anforderung braucht keine.</translation>
    </message>
    <message>
        <source>Until it is replaced (s)</source>
        <translation>Bis er ersetzt ist (s)</translation>
    </message>
    <message>
        <source>Unused read capacity that the table keeps: seconds of what is provisioned.</source>
        <translation>Ungenutzte Lesekapazität, die die Tabelle aufhebt: Sekunden der bereitgestellten.</translation>
    </message>
    <message>
        <source>Unused write capacity that the table keeps: seconds of what is provisioned.</source>
        <translation>Ungenutzte Schreibkapazität, die die Tabelle aufhebt: Sekunden der bereitgestellten.</translation>
    </message>
    <message>
        <source>Write burst</source>
        <translation>Schreib-Burst</translation>
    </message>
    <message>
        <source>read burst</source>
        <translation>Lese-Burst</translation>
    </message>
    <message>
        <source>write burst</source>
        <translation>Schreib-Burst</translation>
    </message>
    <message>
        <source>%1 Gbit/s</source>
        <translation>%1 Gbit/s</translation>
    </message>
    <message>
        <source>0: as set for all.</source>
        <translation>0: wie für alle eingestellt.</translation>
    </message>
    <message>
        <source>0: the stage&apos;s.</source>
        <translation>0: die der Stage.</translation>
    </message>
    <message>
        <source>30, or 10 for fast checks. 0: as set for all.</source>
        <translation>30, oder 10 für schnelle Prüfungen. 0: wie für alle eingestellt.</translation>
    </message>
    <message>
        <source>A function that a Task calls.</source>
        <translation>Eine Funktion, die ein Task aufruft.</translation>
    </message>
    <message>
        <source>A function, queue or topic that the bucket is connected to.</source>
        <translation>Eine Funktion, Warteschlange oder ein Thema, mit dem der Bucket verbunden ist.</translation>
    </message>
    <message>
        <source>A standard queue or topic, which gets the events themselves that failed, beside the component on failure. Draw a connection to it; requests do not use that one.</source>
        <translation>Eine Standard-Queue oder ein Standard-Topic, das die fehlgeschlagenen Ereignisse selbst erhält, neben der Komponente für Fehlschläge. Zeichnen Sie eine Verbindung dorthin; Anfragen benutzen diese nicht.</translation>
    </message>
    <message>
        <source>Allowed methods</source>
        <translation>Erlaubte Methoden</translation>
    </message>
    <message>
        <source>As connected</source>
        <translation>Wie verbunden</translation>
    </message>
    <message>
        <source>As the stage</source>
        <translation>Wie die Stage</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Calls that found as many clients at a node as it takes.</source>
        <translation>Aufrufe, die an einem Knoten so viele Clients vorfanden, wie er annimmt.</translation>
    </message>
    <message>
        <source>Connections without a row here are told of new objects.</source>
        <translation>Verbindungen ohne Zeile hier erfahren von neuen Objekten.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Each delete of an object that was there.</source>
        <translation>Jedes Löschen eines Objekts, das da war.</translation>
    </message>
    <message>
        <source>Each instance of a batch passes twelve checks in a row, which takes two minutes; errors of its app fail them.</source>
        <translation>Jede Instanz eines Batches besteht zwölf Prüfungen hintereinander, was zwei Minuten dauert; Fehler ihrer App lassen sie scheitern.</translation>
    </message>
    <message>
        <source>Each write.</source>
        <translation>Jedes Schreiben.</translation>
    </message>
    <message>
        <source>Enhanced health of the environment: 0 Ok, 1 Info, 10 No data, 15 Warning, 20 Degraded, 25 Severe. With enhanced health of a Beanstalk deployment.</source>
        <translation>Erweiterter Zustand der Umgebung: 0 Ok, 1 Info, 10 No data, 15 Warning, 20 Degraded, 25 Severe. Bei erweiterten Zustandsberichten eines Beanstalk-Deployments.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error of a function</source>
        <translation>Fehler einer Funktion</translation>
    </message>
    <message>
        <source>Errors of functions</source>
        <translation>Fehler von Funktionen</translation>
    </message>
    <message>
        <source>Evaluate target health</source>
        <translation>Zielgesundheit auswerten</translation>
    </message>
    <message>
        <source>Events that could not be given to the dead-letter queue.</source>
        <translation>Ereignisse, die nicht an die Dead-Letter-Queue übergeben werden konnten.</translation>
    </message>
    <message>
        <source>Forwards CORS headers</source>
        <translation>CORS-Header weitergeben</translation>
    </message>
    <message>
        <source>GET, HEAD</source>
        <translation>GET, HEAD</translation>
    </message>
    <message>
        <source>GET, HEAD, OPTIONS</source>
        <translation>GET, HEAD, OPTIONS</translation>
    </message>
    <message>
        <source>GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE</source>
        <translation>GET, HEAD, OPTIONS, PUT, POST, PATCH, DELETE</translation>
    </message>
    <message>
        <source>Integration</source>
        <translation>Integration</translation>
    </message>
    <message>
        <source>Limits, cache and integration of single methods in place of the stage&apos;s.</source>
        <translation>Grenzen, Cache und Integration einzelner Methoden anstelle derer der Stage.</translation>
    </message>
    <message>
        <source>Lost dead letters</source>
        <translation>Verlorene Dead Letters</translation>
    </message>
    <message>
        <source>Memory as set</source>
        <translation>Speicher wie eingestellt</translation>
    </message>
    <message>
        <source>Name of the exception that its code ends with, as ErrorEquals has it: OrderRejected.</source>
        <translation>Name der Ausnahme, mit der ihr Code endet, wie ErrorEquals ihn hat: OrderRejected.</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Benachrichtigung</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Of a REST API&apos;s stage that caches responses.</source>
        <translation>Bei der Stage einer REST-API, die Antworten zwischenspeichert.</translation>
    </message>
    <message>
        <source>Of an alias: it is unhealthy, too, while a target group of its load balancer has no healthy target.</source>
        <translation>Bei einem Alias: Er ist auch ungesund, solange eine Zielgruppe seines Load Balancers kein gesundes Ziel hat.</translation>
    </message>
    <message>
        <source>Of another origin: the page and what it asks for are as the bucket&apos;s CORS settings say.</source>
        <translation>Von einem anderen Ursprung: Die Seite und was sie anfragt, stehen in den CORS-Einstellungen des Buckets.</translation>
    </message>
    <message>
        <source>Of the function&apos;s own failures; what is left has no name but States.TaskFailed.</source>
        <translation>An den eigenen Fehlschlägen der Funktion; was übrig bleibt, heißt nur States.TaskFailed.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On: each running instance has one, which is paid for by the hour. It changes nothing else.</source>
        <translation>Ein: Jede laufende Instanz hat eine, die stündlich bezahlt wird. Sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Public IPv4 address</source>
        <translation>Öffentliche IPv4-Adresse</translation>
    </message>
    <message>
        <source>Reboot a node</source>
        <translation>Einen Knoten neu starten</translation>
    </message>
    <message>
        <source>Refused clients</source>
        <translation>Abgewiesene Clients</translation>
    </message>
    <message>
        <source>Share of an instance&apos;s answers that may be errors of its app; with more it fails a check. Ours: Beanstalk&apos;s bounds are not published.</source>
        <translation>Anteil der Antworten einer Instanz, die Fehler ihrer App sein dürfen; mit mehr besteht sie eine Prüfung nicht. Unser Wert: Beanstalks Grenzen sind nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Share of its failures</source>
        <translation>Anteil an ihren Fehlschlägen</translation>
    </message>
    <message>
        <source>Something else fills what is free: writes fail, reads go on. Until it ends, the storage is enlarged or it grows by itself.</source>
        <translation>Etwas anderes füllt, was frei ist: Schreiben schlägt fehl, Lesen geht weiter. Bis es endet, der Speicher vergrößert wird oder von selbst wächst.</translation>
    </message>
    <message>
        <source>Storage autoscaling: it grows when little is free. 0: it does not grow.</source>
        <translation>Automatische Skalierung des Speichers: Er wächst, wenn wenig frei ist. 0: Er wächst nicht.</translation>
    </message>
    <message>
        <source>Storage full</source>
        <translation>Speicher voll</translation>
    </message>
    <message>
        <source>Storage grows up to</source>
        <translation>Speicher wächst bis</translation>
    </message>
    <message>
        <source>The API answers 200 itself and calls nobody. HTTP APIs cannot.</source>
        <translation>Die API antwortet selbst mit 200 und ruft niemanden auf. HTTP-APIs können das nicht.</translation>
    </message>
    <message>
        <source>The node is not there for its reboot time and comes back empty. Nobody takes over from a primary, and its replicas are emptied, too.</source>
        <translation>Der Knoten ist für die Dauer seines Neustarts nicht da und kommt leer zurück. Von einem Primärknoten übernimmt niemand, und seine Replikate werden ebenfalls geleert.</translation>
    </message>
    <message>
        <source>The origin request policy CORS-S3Origin, and Origin in the cache key. Off: buckets answer without CORS headers, and so do copies.</source>
        <translation>Die Origin-Request-Richtlinie CORS-S3Origin, und Origin im Cache-Schlüssel. Aus: Buckets antworten ohne CORS-Header, Kopien ebenso.</translation>
    </message>
    <message>
        <source>Until a node that is rebooted is back, empty.</source>
        <translation>Bis ein neu gestarteter Knoten leer zurück ist.</translation>
    </message>
    <message>
        <source>Viewers are pages in browsers</source>
        <translation>Betrachter sind Seiten in Browsern</translation>
    </message>
    <message>
        <source>What a destination is told of; without a row, of new objects.</source>
        <translation>Was einem Ziel gemeldet wird; ohne Zeile neue Objekte.</translation>
    </message>
    <message>
        <source>What the failures of functions are called, so that Retry and Catch can tell them apart.</source>
        <translation>Wie die Fehlschläge von Funktionen heißen, damit Retry und Catch sie unterscheiden können.</translation>
    </message>
    <message>
        <source>What the items of its data sets, and a fault that fills it, leave of an instance&apos;s storage. Indexes and logs are not simulated.</source>
        <translation>Was die Elemente der Datensätze und eine Störung, die ihn füllt, vom Speicher einer Instanz übrig lassen. Indizes und Protokolle werden nicht simuliert.</translation>
    </message>
    <message>
        <source>Writes and preflights get a 403.</source>
        <translation>Schreibzugriffe und Preflights erhalten 403.</translation>
    </message>
    <message>
        <source>Writes get a 403.</source>
        <translation>Schreibzugriffe erhalten 403.</translation>
    </message>
    <message>
        <source>at most %1 clients</source>
        <translation>höchstens %1 Clients</translation>
    </message>
    <message>
        <source>cache.t3.micro, cache.r7g.large ...: memory, threads of Memcached, most clients of Redis and price. Empty: a node of the memory that is set.</source>
        <translation>cache.t3.micro, cache.r7g.large ...: Speicher, Threads von Memcached, Höchstzahl der Clients von Redis und Preis. Leer: ein Knoten mit dem eingestellten Speicher.</translation>
    </message>
    <message>
        <source>clients refused</source>
        <translation>Clients abgewiesen</translation>
    </message>
    <message>
        <source>s3:ObjectCreated</source>
        <translation>s3:ObjectCreated</translation>
    </message>
    <message>
        <source>s3:ObjectRemoved</source>
        <translation>s3:ObjectRemoved</translation>
    </message>
</context>
</TS>
