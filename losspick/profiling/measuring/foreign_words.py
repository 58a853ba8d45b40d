"""What words for degrees, amounts and steps mean in English, by the tongues they are of.

Accents are left out on both sides when words are looked up, as many files leave them out.
"""

from __future__ import annotations

from typing import Final

#: An English word or phrase, and after the colon what it is in the tongue, parted by bars.
TONGUES: Final[dict[str, str]] = {
    "German": """
        very: sehr; extremely: äußerst|extrem|völlig|vollkommen|total|absolut
        not at all: überhaupt nicht|gar nicht|keineswegs|überhaupt kein; not: nicht
        fairly: eher|ziemlich|recht; somewhat: etwas|einigermaßen|teilweise; mild: leicht
        no: nein|kein|keine|keinen|ohne; none: nichts; yes: ja; maybe: vielleicht
        little: wenig; few: wenige; some: einige|manche; many: viele; most: die meisten
        all: alle
        low: niedrig|niedriger|niedrige|gering|geringe|geringer|tief; high: hoch|hohe|hoher|erhöht
        medium: mittel|mittlere|mittlerer|mittelmäßig|durchschnittlich; normal: normal|üblich
        small: klein|kleine|kleiner; large: groß|große|großer; weak: schwach|schwache
        strong: stark|starke
        short: kurz; long: lang; young: jung; old: alt; slow: langsam; fast: schnell
        cold: kalt; warm: warm; hot: heiß; light: leichte|leichter
        moderate: mäßig|moderat; severe: schwer|schwere|schwerer|stark ausgeprägt
        fatal: tödlich; dead: tot|gestorben|verstorben
        very good: sehr gut; good: gut; satisfactory: befriedigend; sufficient: ausreichend
        poor: mangelhaft|schlecht; insufficient: ungenügend; bad: böse
        satisfied: zufrieden; dissatisfied: unzufrieden; neutral: neutral|teils teils|weder noch
        agree: zustimmung|stimme zu|trifft zu|zustimmen
        disagree: stimme nicht zu|trifft nicht zu|lehne ab|ablehnung
        somewhat agree: stimme eher zu|trifft eher zu|stimme teilweise zu|eher zustimmen
        somewhat disagree: stimme eher nicht zu|trifft eher nicht zu|lehne eher ab
        strongly agree: stimme voll zu|stimme voll und ganz zu|stimme völlig zu|stimme sehr zu
        strongly agree: trifft voll zu|trifft voll und ganz zu|trifft völlig zu|trifft sehr zu
        strongly disagree: stimme gar nicht zu|stimme überhaupt nicht zu|lehne stark ab
        strongly disagree: trifft gar nicht zu|trifft überhaupt nicht zu
        important: wichtig; unimportant: unwichtig; likely: wahrscheinlich
        unlikely: unwahrscheinlich; easy: einfach; difficult: schwierig
        never: nie|niemals; rarely: selten; sometimes: manchmal|gelegentlich|ab und zu
        often: oft|häufig; always: immer|ständig; almost: fast; daily: täglich
        weekly: wöchentlich; monthly: monatlich; yearly: jährlich
        better: besser; worse: schlechter; same: gleich|unverändert|gleich geblieben; much: viel
        decreasing: sinkend|fallend|abnehmend; stable: stabil; increasing: steigend|zunehmend
        under: unter|weniger als|bis; over: über|mehr als|ab; and older: und älter|und mehr
        years: jahre|jahren|jährige; to: bis zu; times: mal; positive: positiv; negative: negativ
        child: kind; adolescent: jugendlicher|jugendliche; adult: erwachsener|erwachsene|erwachsen
    """,
    "French": """
        very: très|tout à fait; extremely: extrêmement; not at all: pas du tout|aucunement
        a little: peu; not: pas; fairly: plutôt|assez; somewhat: un peu|partiellement
        slightly: légèrement
        no: non|sans; none: rien|aucun|aucune; yes: oui; maybe: peut être
        few: quelques; many: nombreux; much: beaucoup; all: tous|tout
        low: faible|fai|bas|basse; high: élevé|élevée|haut|haute|fort|forte
        medium: moyen|moyenne|moy
        normal: normal|normale; poor: pauvre; rich: riche; middle: classe moyenne
        small: petit|petite; large: grand|grande; short: court|courte
        long: long|longue; young: jeune; old: âgé|vieux|ancien; slow: lent; fast: rapide
        cold: froid; warm: tiède; hot: chaud; mild: léger|légère; moderate: modéré|modérée
        severe: sévère|grave; fatal: mortel|tué|décès; dead: mort|décédé
        very good: très bon|très bonne|très bien; good: bon|bonne|bien|satisfaisant
        bad: mauvais|mauvaise|mal; very bad: très mauvais|très mauvaise; fair: passable|correct
        excellent: excellent|excellente
        satisfied: satisfait|satisfaite; dissatisfied: insatisfait|insatisfaite|mécontent
        neutral: neutre|ni d accord ni pas d accord; agree: d accord|favorable
        disagree: pas d accord|en désaccord|défavorable
        strongly agree: tout à fait d accord|entièrement d accord|totalement d accord
        strongly disagree: pas du tout d accord|totalement en désaccord
        somewhat agree: plutôt d accord; somewhat disagree: plutôt pas d accord|plutôt en désaccord
        important: important|importante; likely: probable; unlikely: improbable|peu probable
        easy: facile; difficult: difficile
        never: jamais; rarely: rarement; sometimes: parfois|quelquefois|de temps en temps
        often: souvent|fréquemment; always: toujours; almost: presque
        daily: quotidien|tous les jours|quotidiennement; weekly: hebdomadaire; monthly: mensuel
        better: meilleur|mieux|amélioré; worse: pire|moins bien|plus mal; same: pareil|inchangé
        decreasing: décroissant|en baisse; stable: stable; increasing: croissant|en hausse
        under: moins de|sous; over: plus de|au dessus de; and older: et plus|ou plus
        years: ans; to: à; times: fois; no education: sans diplôme|sans instruction
        primary: primaire; secondary: secondaire; tertiary: supérieur|universitaire
        child: enfant; adolescent: adolescent; adult: adulte; elderly: personne âgée
        positive: positif|positive; negative: négatif|négative
    """,
    "Spanish": """
        very: muy; extremely: extremadamente|totalmente|completamente|sumamente
        not at all: para nada|nada|en absoluto; a little: poco; fairly: bastante|más bien
        somewhat: algo|un poco|parcialmente; slightly: ligeramente
        no: no|ningún|sin; none: ninguno|ninguna; yes: sí; maybe: tal vez|quizás|quizá
        few: pocos|pocas; some: algunos|algunas; many: muchos|muchas; a lot: mucho|mucha; all: todos
        low: bajo|baja; high: alto|alta|elevado|elevada; medium: medio|media|intermedio|mediano
        medium: mediana; normal: normal; small: pequeño|pequeña|chico; large: grande
        short: corto|corta; long: largo|larga; young: joven; old: viejo|anciano|mayor
        slow: lento; fast: rápido; cold: frío; warm: templado|tibio; hot: caliente|calor
        mild: leve|ligero; moderate: moderado|moderada; severe: grave|severo|severa
        fatal: mortal|muerte; dead: muerto|fallecido
        good: bueno|buena|bien; bad: malo|mala|mal; fair: regular|aceptable; excellent: excelente
        very bad: muy malo|muy mala|pésimo|pésima; satisfied: satisfecho|satisfecha|conforme
        dissatisfied: insatisfecho|insatisfecha|inconforme
        neutral: neutral|neutro|indiferente|ni de acuerdo ni en desacuerdo
        agree: de acuerdo|a favor; disagree: en desacuerdo|en contra
        strongly agree: totalmente de acuerdo|muy de acuerdo|completamente de acuerdo
        strongly disagree: totalmente en desacuerdo|muy en desacuerdo|completamente en desacuerdo
        important: importante; likely: probable; unlikely: improbable; easy: fácil
        difficult: difícil; never: nunca|jamás; rarely: rara vez|raramente|casi nunca
        sometimes: a veces|algunas veces|ocasionalmente|de vez en cuando
        often: a menudo|frecuentemente|con frecuencia|muchas veces
        almost always: casi siempre; always: siempre; almost: casi
        daily: diario|diariamente|todos los días; weekly: semanal|semanalmente
        monthly: mensual|mensualmente; yearly: anual|anualmente
        better: mejor; worse: peor; same: igual|sin cambios
        decreasing: decreciente|en descenso; stable: estable; increasing: creciente|en aumento
        under: menos de|menor de|hasta; over: más de|mayor de; and older: y más|o más
        years: años; days: días; a week: por semana|a la semana|sem; times: veces; to: a
        no education: sin estudios|sin educación|sin instrucción|analfabeto
        complete: completa|completo; incomplete: incompleta|incompleto
        primary: primaria|básica; secondary: secundaria|bachillerato|preparatoria
        vocational: técnico|técnica|tecnólogo|tecnológico
        tertiary: universitaria|universitario|superior|terciaria|licenciatura|profesional
        graduate: posgrado|postgrado|maestría; doctorate: doctorado
        child: niño; adolescent: adolescente; adult: adulto; elderly: adulto mayor|tercera edad
        cheap: económico|economico|barato; average: estándar|estandar; luxury: lujo|caro
        positive: positivo|positiva; negative: negativo|negativa; urgent: urgente
        critical: crítico
    """,
    "Italian": """
        very: molto; extremely: estremamente|totalmente|completamente; a little: poco; not: non
        not at all: per niente|per nulla|affatto|niente; fairly: abbastanza|piuttosto
        somewhat: un po|parzialmente|in parte; slightly: leggermente
        no: no|senza; none: nessuno|nessuna; yes: sì|si; maybe: forse; all: tutti|tutto
        much: tanto|moltissimo; low: basso|bassa; high: alto|alta|elevato; medium: medio|media
        normal: normale; small: piccolo|piccola; large: grande; short: corto|breve; long: lungo
        young: giovane; old: vecchio|anziano; slow: lento; fast: veloce
        cold: freddo; warm: tiepido; hot: caldo; mild: lieve|leggero; moderate: moderato|moderata
        severe: grave|severo|severa; fatal: mortale; very bad: pessimo; bad: cattivo|male|scarso
        poor: insufficiente; fair: discreto|sufficiente; good: buono|buona|bene
        excellent: ottimo|eccellente; satisfied: soddisfatto; dissatisfied: insoddisfatto
        neutral: neutrale|neutro|né d accordo né in disaccordo; agree: d accordo
        disagree: in disaccordo; strongly agree: completamente d accordo|molto d accordo
        strongly disagree: completamente in disaccordo|per niente d accordo
        never: mai; rarely: raramente|quasi mai; sometimes: qualche volta|a volte|talvolta
        often: spesso; always: sempre; almost always: quasi sempre; daily: quotidiano|ogni giorno
        better: meglio|migliorato; worse: peggio|peggiorato; same: uguale|stabile|invariato
        under: meno di|fino a|sotto; over: più di|oltre; and older: e oltre|o più; years: anni
        decreasing: decrescente|in calo; increasing: crescente|in aumento
        primary: elementare|elementari|primaria; secondary: secondaria|superiori|diploma|maturità
        tertiary: laurea|universitaria; child: bambino; adult: adulto; elderly: anziani
        positive: positivo; negative: negativo
    """,
    "Portuguese": """
        very: muito; extremely: extremamente|totalmente|completamente; a little: pouco; not: não
        not at all: nada|de modo nenhum; fairly: bastante; somewhat: um pouco|parcialmente|algo
        slightly: ligeiramente; no: sem; none: nenhum|nenhuma; yes: sim; maybe: talvez
        low: baixo|baixa; high: alto|alta|elevado|elevada; medium: médio|média; normal: normal
        small: pequeno|pequena; large: grande; short: curto; long: longo; young: jovem
        old: velho|idoso; slow: lento; fast: rápido; cold: frio; warm: morno; hot: quente
        mild: leve|ligeiro; moderate: moderado|moderada; severe: grave|severo|severa; fatal: fatal
        very bad: péssimo|péssima|muito ruim|muito mau; bad: ruim|mau|má; fair: regular|razoável
        good: bom|boa|bem; very good: muito bom|muito boa; excellent: ótimo|ótima|excelente
        satisfied: satisfeito|satisfeita; dissatisfied: insatisfeito|insatisfeita
        neutral: neutro|indiferente|nem concordo nem discordo; agree: concordo; disagree: discordo
        strongly agree: concordo totalmente|concordo plenamente|concordo completamente
        strongly disagree: discordo totalmente|discordo completamente
        somewhat agree: concordo parcialmente; somewhat disagree: discordo parcialmente
        never: nunca|jamais; rarely: raramente|quase nunca
        sometimes: às vezes|por vezes|algumas vezes
        often: frequentemente|muitas vezes; always: sempre; almost always: quase sempre
        daily: diário|diariamente|todos os dias; weekly: semanal; monthly: mensal
        better: melhor; worse: pior; same: igual|mesmo; under: menos de|até; over: mais de|acima de
        and older: e mais|ou mais; years: anos; decreasing: decrescente; stable: estável
        increasing: crescente; primary: fundamental|primário
        secondary: médio completo|secundário
        tertiary: superior; child: criança; adult: adulto; positive: positivo; negative: negativo
    """,
    "Dutch": """
        very: zeer|heel|erg; extremely: uiterst|extreem|helemaal|volledig
        not at all: helemaal niet|geheel niet; not: niet; fairly: tamelijk|redelijk|vrij
        somewhat: enigszins|een beetje; no: nee|geen|zonder; yes: ja; maybe: misschien
        little: weinig; some: enkele|sommige; many: veel; all: alle
        low: laag|lage; high: hoog|hoge; medium: gemiddeld|gemiddelde|middel|midden; normal: normaal
        small: klein|kleine; large: groot|grote; short: kort; long: lang; young: jong; old: oud
        slow: langzaam; fast: snel; cold: koud; warm: warm; hot: heet
        mild: licht; moderate: matig; severe: ernstig; fatal: dodelijk; bad: slecht; good: goed
        sufficient: voldoende; insufficient: onvoldoende; satisfied: tevreden
        dissatisfied: ontevreden; neutral: neutraal; agree: eens|mee eens; disagree: oneens
        strongly agree: helemaal eens|helemaal mee eens|zeer mee eens|volledig mee eens
        strongly disagree: helemaal oneens|helemaal mee oneens|zeer mee oneens
        disagree: mee oneens|niet mee eens; important: belangrijk; never: nooit; rarely: zelden
        sometimes: soms|af en toe; often: vaak|dikwijls; always: altijd; almost: bijna
        daily: dagelijks; weekly: wekelijks; monthly: maandelijks; better: beter; worse: slechter
        same: gelijk|hetzelfde; under: minder dan|onder|jonger dan; over: meer dan|boven|ouder dan
        and older: en ouder|of meer; years: jaar; to: tot; decreasing: dalend; stable: stabiel
        increasing: stijgend; positive: positief; negative: negatief
    """,
    "Chinese, Japanese and Korean": """
        very low: 很低|极低; low: 低|低い|低风险|낮음; medium: 中|中等|中风险|普通|보통
        high: 高|高い|高风险|높음; very high: 很高|极高; very bad: 很差; bad: 差|悪い|不及格
        fair: 一般|及格|可; good: 良|好|良好|良い; excellent: 优|优秀|很好
        none: 无; mild: 轻度|轻微; moderate: 中度; severe: 严重|重度; medium high: 中高
        medium low: 中低; never: 从不; rarely: 很少; sometimes: 有时; often: 经常; always: 总是
    """,
    "Russian": """
        low: низкий; medium: средний; high: высокий; bad: плохо; good: хорошо; excellent: отлично
        fair: удовлетворительно; never: никогда; rarely: редко; sometimes: иногда; often: часто
        always: всегда
    """,
    "Polish, Turkish and Nordic": """
        low: niski|düşük|låg|lav|matala; medium: średni|orta|medel|middels|keskitaso
        high: wysoki|yüksek|hög|høy|korkea; bad: zły|kötü|dålig|dårlig|huono; good: dobry|iyi|bra
        very good: bardzo dobry|çok iyi|mycket bra; never: nigdy|asla|aldrig|aldri
        rarely: rzadko|nadiren|sällan|sjelden; sometimes: czasami|bazen|ibland|av og til
        often: często|sık sık|ofta|ofte; always: zawsze|her zaman|alltid
    """,
}
