using BenchmarkDotNet.Running;
using Longarm.Bench;

if (args is ["costs", var pack])
{
    RuleCosts.Print(pack, top: 40);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(DetermineBenchmarks).Assembly).Run(args);
}
