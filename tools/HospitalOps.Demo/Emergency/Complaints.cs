using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Demo.Emergency;

/// <summary>What a triage nurse writes down, and how often each level is met.</summary>
internal static class Complaints
{
    private static readonly (string Level, double Share, string[] Words)[] Levels =
    [
        ("1", 0.01, ["Détresse respiratoire", "Arrêt récupéré"]),
        ("2", 0.09, ["Douleur thoracique", "Déficit brutal du bras droit", "Dyspnée aiguë", "Sepsis suspecté"]),
        ("3A", 0.2, ["Douleur abdominale fébrile", "Fièvre sous chimiothérapie", "Malaise, diabétique"]),
        ("3B", 0.25, ["Colique néphrétique", "Plaie profonde de la main", "Vomissements répétés"]),
        ("4", 0.32, ["Entorse de cheville", "Fièvre bien tolérée", "Lombalgie", "Plaie à suturer"]),
        ("5", 0.13, ["Renouvellement d'ordonnance", "Mal de gorge", "Certificat"]),
    ];

    public static (string Level, string Words) Draw(Random chance)
    {
        var at = chance.NextDouble();
        foreach (var (level, share, words) in Levels)
        {
            if (at < share)
                return (level, words[chance.Next(words.Length)]);
            at -= share;
        }
        return ("4", Levels[4].Words[0]);
    }

    /// <summary>Measured at the triage desk; nearer to normal the less urgent it is.</summary>
    public static Vitals Measure(string level, Random chance)
    {
        var ill =
            level is "1" or "2" ? 1
            : level is "3A" ? 0.4
            : 0;
        return new(
            (int)(15 + chance.Next(4) + (9 * ill)),
            (int)(98 - chance.Next(2) - (6 * ill)),
            ill >= 1,
            false,
            (int)(122 + chance.Next(22) - (20 * ill)),
            (int)(76 + chance.Next(16) + (30 * ill)),
            Consciousness.Alert,
            Math.Round(36.7 + (chance.NextDouble() * 0.6) + (1.2 * ill), 1)
        );
    }
}
