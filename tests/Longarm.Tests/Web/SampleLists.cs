using System.Text;
using Longarm.Assessments;
using Longarm.Screening;

namespace Longarm.Tests.Web;

/// <summary>Lists of ours in the home folder of a server.</summary>
public static class SampleLists
{
    /// <summary>The list of the later day: one entry is new, one is gone, one is told otherwise.</summary>
    public const string Later = """
        {"list": "us-entity-list", "id": "alpha", "names": ["Alpha Precision Bearings Co., Ltd.", "Alfa Podshipnik"], "kind": "company", "country": "CN", "addresses": ["1 Lathe Road, Shenzhen"], "requirement": "All items subject to the rules", "policy": "Presumption of denial", "from": "2024-03-01", "notice": "89 FR 12345"}
        {"list": "us-sdn", "id": "9001", "names": ["Viktor Testov"], "weak-names": ["Vitya"], "kind": "person", "country": "RU", "born": ["1961-05-03"], "programs": ["TEST-EO1"]}
        {"list": "us-sdn", "id": "9002", "names": ["Sea Testing Star"], "kind": "vessel", "identifiers": {"imo": "9074729"}}
        {"list": "our-watch", "id": "w1", "names": ["Omega Testing Bureau"], "kind": "company", "country": "AE"}

        """;

    /// <summary>The list of the earlier day.</summary>
    public const string Earlier = """
        {"list": "us-entity-list", "id": "alpha", "names": ["Alpha Precision Bearings Co., Ltd."], "kind": "company", "country": "CN", "addresses": ["1 Lathe Road, Shenzhen"], "requirement": "All items subject to the rules", "policy": "Presumption of denial", "from": "2024-03-01", "notice": "89 FR 12345"}
        {"list": "us-sdn", "id": "8999", "names": ["Gone Trading House"], "kind": "company"}
        {"list": "us-sdn", "id": "9002", "names": ["Sea Testing Star"], "kind": "vessel", "identifiers": {"imo": "9074729"}}

        """;

    /// <summary>The day of each.</summary>
    public static (DateOnly Earlier, DateOnly Later) Days { get; } = (new(2026, 10, 1), new(2026, 11, 20));

    /// <summary>Imports both.</summary>
    public static void Import(HomeFolder home)
    {
        ArgumentNullException.ThrowIfNull(home);
        Import(home, Earlier, Days.Earlier);
        Import(home, Later, Days.Later);
    }

    /// <summary>Imports one.</summary>
    public static void Import(HomeFolder home, string lines, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(home);
        var import = home.Parties.Import([new("lists.jsonl", () => new MemoryStream(Encoding.UTF8.GetBytes(lines)))], new(), new(day, day, IsAccepted: true));
        Assert.True(import.IsKept, string.Join('\n', import.Mistakes.Select(mistake => mistake.ToString()).Concat(import.Doubts)));
    }
}
