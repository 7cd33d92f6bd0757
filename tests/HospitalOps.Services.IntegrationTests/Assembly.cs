using HospitalOps.TestKit;

[assembly: AssemblyFixture(typeof(TestServers))]
// Figures are compared with a baseline and servers are killed: one test at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
