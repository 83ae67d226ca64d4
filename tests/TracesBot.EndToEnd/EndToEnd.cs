using TracesBot.EndToEnd.Clients;
using Xunit.Sdk;
using Xunit.v3;

// One machine, real processes: they would only be in each other's way.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(PlaygroundProgram))]
