using BenchmarkDotNet.Running;
using Longarm.Bench;

BenchmarkSwitcher.FromAssembly(typeof(DetermineBenchmarks).Assembly).Run(args);
