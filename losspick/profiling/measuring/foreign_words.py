"""Words for steps of a scale in German, French, Spanish, Portuguese, Italian and Dutch."""

from __future__ import annotations

from typing import Final

#: Steps are parted by a bar, from the low end to the high end; words on one step mean the same.
FOREIGN_SCALES: Final[tuple[str, ...]] = (
    "sehr_niedrig sehr_gering très_faible muy_bajo muy_baja muito_baixo muito_baixa molto_basso|"
    "niedrig gering faible bas basse bajo baja baixo baixa basso bassa laag|"
    "mittel moyen moyenne medio media médio média modéré modérée moderado moderada gemiddeld|"
    "hoch élevé élevée fort forte haut alto alta hoog|"
    "sehr_hoch très_élevé très_fort muy_alto muy_alta muito_alto muito_alta molto_alto",
    "sehr_klein très_petit muy_pequeño muito_pequeno|"
    "klein petit petite pequeño pequeña pequeno pequena piccolo piccola|"
    "mittel moyen moyenne mediano mediana médio média medio media gemiddeld|"
    "groß gross grand grande groot|sehr_groß très_grand muy_grande muito_grande",
    "keine aucun aucune ninguno ninguna nenhum nenhuma nessuno nessuna geen|"
    "leicht léger légère leve lieve licht|mittel modéré modérée moderado moderada moderato matig|"
    "schwer sévère grave severo severa ernstig",
    "sehr_schlecht très_mauvais muy_malo muito_ruim pessimo|"
    "schlecht mangelhaft mauvais malo mala ruim mau cattivo slecht|"
    "mittel befriedigend moyen passable regular discreto matig|"
    "gut bon bonne bueno buena bom boa buono goed|"
    "sehr_gut très_bon excellent muy_bueno excelente muito_bom ótimo ottimo",
    "nie niemals jamais nunca mai nooit|selten rarement rara_vez raramente zelden|"
    "manchmal parfois a_veces às_vezes qualche_volta soms|"
    "oft häufig souvent a_menudo frecuentemente frequentemente spesso vaak|"
    "immer toujours siempre sempre altijd",
    "jung jeune joven jovem giovane|erwachsen adulte adulto|alt âgé viejo idoso anziano",
    "sinkend décroissant decreciente decrescente|stabil stable estable estável stabile|"
    "steigend croissant creciente crescente",
    "económico economico barato|medio médio estándar|premium lujo caro",
)
