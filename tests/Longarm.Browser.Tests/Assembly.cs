using Longarm.Browser.Tests;

// One server and one browser serve all tests, one after another: the machine belongs to one page at a time.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
