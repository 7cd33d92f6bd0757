using System.Globalization;
using System.Text;

namespace HospitalOps.Benchmarks.Generators;

/// <summary>
/// Generates a small PAS instance: three specialisms, three departments, two room properties, two weeks. Invented
/// figures.
/// </summary>
internal static class PasGenerator
{
    private const int Nights = 14;

    public static string Generate(int seed, int rooms, int patients)
    {
        var random = new Random(seed);
        T Pick<T>(params T[] values) => values[random.Next(values.Length)];
        string Flags(int chance) =>
            string.Join(' ', Enumerable.Range(0, 2).Select(_ => random.Next(100) < chance ? 1 : 0));
        var capacities = Enumerable.Range(0, rooms).Select(_ => Pick(1, 2, 2, 4)).ToArray();
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"ARTICLE BENCHMARK DATA SET");
        Line(
            $"Rooms: {rooms}\nRoomproperties: 2\nBeds: {capacities.Sum()}\nDepartments: 3\nSpecialisms: 3\nPatients: {patients}\nPlanning horizon: {Nights}\n\n"
        );
        Line($"SPECIALISMS:\n1 Medicine\n2 Surgery\n3 Paediatrics\n");
        Line($"DEPARTMENTS:\n1 Medical 0 0 | 1 1 2 2\n2 Surgical 0 0 | 1 2 2 1\n3 Children 0 15 | 1 3 2 1\n");
        Line($"ROOMPROPERTIES:\n1 telemetry\n2 oxygen\n");
        Line($"ROOMS:");
        for (var r = 0; r < rooms; r++)
        {
            var department = 1 + (r % 3);
            Line(
                $"{r + 1} {department}{r + 1:00} | {capacities[r]} | {department} | {Pick("D", "D", "D", "N", "F", "M")} | {Pick(1, 1, 2)} {department} 2 {1 + (department % 3)} | {Flags(60)}"
            );
        }

        Line($"\nBEDS:");
        var bed = 0;
        for (var r = 0; r < rooms; r++)
        {
            for (var b = 0; b < capacities[r]; b++)
                Line($"{++bed} {r + 1}");
        }

        Line($"\nPATIENTS:");
        for (var p = 1; p <= patients; p++)
        {
            var specialism = Pick(1, 1, 2, 2, 3);
            var first = random.Next(Nights);
            var nights = Pick(0, 1, 1, 2, 3, 4, 6);
            Line(
                $"{p} Patient{p} {(specialism == 3 ? random.Next(15) : random.Next(16, 95))} {Pick("F", "M")} | {first} {first + nights} | 1 {specialism} {nights} | {Pick(0, 1, 2, 4)} | {Flags(15)} | {Flags(35)}"
            );
        }

        Line($"END.");
        return text.ToString();
    }
}
