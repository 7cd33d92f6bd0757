using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(HospitalOps.Tests.Shuffled))]
[assembly: TestClassOrderer(typeof(HospitalOps.Tests.Shuffled))]
[assembly: TestMethodOrderer(typeof(HospitalOps.Tests.Shuffled))]
[assembly: TestCaseOrderer(typeof(HospitalOps.Tests.Shuffled))]

namespace HospitalOps.Tests;

/// <summary>
/// Another order for each seed (":N" after the program), the same for the same seed: a test that needs what an earlier
/// one left behind is found here and not on the day when somebody adds a test between them.
/// </summary>
internal sealed class Shuffled : ITestCollectionOrderer, ITestClassOrderer, ITestMethodOrderer, ITestCaseOrderer
{
    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections)
        where T : ITestCollection => Shuffle(testCollections, one => one.UniqueID);

    public IReadOnlyCollection<T?> OrderTestClasses<T>(IReadOnlyCollection<T?> testClasses)
        where T : notnull, ITestClass => Shuffle(testClasses, one => one?.UniqueID ?? "");

    public IReadOnlyCollection<T?> OrderTestMethods<T>(IReadOnlyCollection<T?> testMethods)
        where T : notnull, ITestMethod => Shuffle(testMethods, one => one?.UniqueID ?? "");

    public IReadOnlyCollection<T> OrderTestCases<T>(IReadOnlyCollection<T> testCases)
        where T : notnull, ITestCase => Shuffle(testCases, one => one.UniqueID);

    private static T[] Shuffle<T>(IReadOnlyCollection<T> all, Func<T, string> name)
    {
        var order = all.OrderBy(name, StringComparer.Ordinal).ToArray();
        new Random(Randomizer.Seed).Shuffle(order);
        return order;
    }
}
