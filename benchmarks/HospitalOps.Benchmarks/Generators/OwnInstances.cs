namespace HospitalOps.Benchmarks.Generators;

/// <summary>Writes the small instances of our own; the same bytes every time.</summary>
internal static class OwnInstances
{
    public static void Write(string folder)
    {
        var orPas = Directory.CreateDirectory(Path.Combine(folder, "or-pas")).FullName;
        var pas = Directory.CreateDirectory(Path.Combine(folder, "pas")).FullName;
        foreach (
            var (name, seed, rooms, patients) in new[] { ("own_or_small", 11, 8, 70), ("own_or_medium", 12, 14, 150) }
        )
            OrPasGenerator.Generate(name, seed, rooms, patients).Save(Path.Combine(orPas, name + ".xml"));
        foreach (
            var (name, seed, rooms, patients) in new[]
            {
                ("own_pas_small", 21, 12, 80),
                ("own_pas_medium", 22, 40, 260),
            }
        )
            File.WriteAllText(Path.Combine(pas, name + ".txt"), PasGenerator.Generate(seed, rooms, patients));
    }
}
