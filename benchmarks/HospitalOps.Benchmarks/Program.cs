using HospitalOps.Placement;
using HospitalOps.Placement.OrPas;

var data = args[0];
foreach (var n in new[] { "dept2_short00", "dept4_short00" })
{
    using var f = File.OpenText($"{data}/or-pas/instances/or_pas_{n}.xml");
    var inst = OrPasReader.ReadInstance(n, f);
    using var g = File.OpenText($"{data}/or-pas/solutions/or_pas_{n}_sol.xml");
    var sol = OrPasReader.ReadSolution(n, g, inst);
    foreach (var w in new[] { OrPasWeights.Published, OrPasWeights.Published with { SexMixCountsSmallerGroup = true } })
    {
        var s = new OrPasEvaluator(w).Evaluate(inst, sol);
        Console.WriteLine($"{s.Total} {s}");
    }
}
