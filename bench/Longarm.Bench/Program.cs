using BenchmarkDotNet.Running;
using Longarm.Bench;

if (args is ["costs", var pack])
{
    RuleCosts.Print(pack, top: 40);
}
else if (args is ["products"])
{
    ProductSpeed.Print();
}
else if (args is ["products", var part])
{
    ProductSpeed.Measure(part);
}
else if (args is ["ownership"])
{
    OwnershipSpeed.Print();
}
else if (args is ["rescreen"])
{
    RescreenSpeed.Print(1_000_000, 300);
}
else if (args is ["screening"])
{
    ScreeningSpeed.Print();
}
else if (args is ["screening-draws", var from, var draws])
{
    ScreeningDraws.Print(int.Parse(from, System.Globalization.CultureInfo.InvariantCulture), int.Parse(draws, System.Globalization.CultureInfo.InvariantCulture));
}
else if (args is ["screening-learn", var seed, .. var file])
{
    ScreeningLearning.Print(int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture), file.FirstOrDefault());
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(DetermineBenchmarks).Assembly).Run(args);
}
