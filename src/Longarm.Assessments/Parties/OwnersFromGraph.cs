using Longarm.Core;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Tells the owners of parties of a case from a table or from statements of ownership.</summary>
public sealed class OwnersFromGraph
{
    private readonly OwnershipGraph graph;
    private readonly Source source;
    private readonly ILookup<string, int> byName;

    /// <summary>The owners that a graph tells.</summary>
    /// <param name="graph">Who owns whom.</param>
    /// <param name="file">The file that says it.</param>
    public OwnersFromGraph(OwnershipGraph graph, string file)
    {
        this.graph = graph;
        source = new(SourceKind.Screened) { By = file };
        byName = Enumerable.Range(0, graph.Parties).ToLookup(graph.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The owners of a party of a case, to any depth; unknown unless just one party there has its name or is called so.</summary>
    internal Fact<ListValue> Of(Party party, IPartyFactsOfCase beside) => party.Name.Known is { } name ? Of(name.Text, party.Path, beside) : Fact<ListValue>.Unknown;

    /// <summary>The same of a party by its name or id.</summary>
    internal Fact<ListValue> Of(string name, string path, IPartyFactsOfCase beside) =>
        NumberOf(name) is { } number ? new Building(graph, source, beside).Of(number, path) : Fact<ListValue>.Unknown;

    /// <summary>Whether just one party there has a name, or is called so.</summary>
    internal bool Knows(string name) => NumberOf(name) is not null;

    /// <summary>What a party is called.</summary>
    internal string NameOf(string name) => NumberOf(name) is { } number ? graph.Name(number) : name;

    private int? NumberOf(string name) => graph.Find(name.Trim()) is { } number ? number : byName[name.Trim()].ToList() is [var only] ? only : null;

    /// <summary>Makes facts of all that stands above a party. Without recursion: chains of owners may be long.</summary>
    private sealed class Building(OwnershipGraph graph, Source source, IPartyFactsOfCase beside)
    {
        private readonly Dictionary<int, Fact<ListValue>> done = [];
        private readonly HashSet<int> begun = [];

        public Fact<ListValue> Of(int party, string path)
        {
            Stack<(int Party, string Path, bool IsReady)> waiting = new([(party, path, false)]);
            while (waiting.TryPop(out var next))
            {
                if (next.IsReady)
                {
                    done[next.Party] = Owners(next.Party, next.Path);
                }
                else if (begun.Add(next.Party))
                {
                    waiting.Push(next with { IsReady = true });
                    foreach (var (at, holding) in graph.OwnersOf(next.Party).Index())
                    {
                        waiting.Push((holding.Owner, $"{next.Path}.owners[{at}]", false));
                    }
                }
            }

            return done[party];
        }

        // Of shares that come to more than the whole none can be relied on.
        private Fact<ListValue> Owners(int party, string path)
        {
            var total = graph.SumLow(party);
            List<Value> owners = total > ShareRange.Whole ? [] : [.. graph.OwnersOf(party).Select((holding, at) => Owner(holding.Owner, holding.Share, $"{path}.owners[{at}]"))];
            return owners.Count == 0
                ? Fact<ListValue>.UnknownBecause(source)
                : Fact<ListValue>.Of(new ListValue(owners, total == ShareRange.Whole || graph.Told(party) == OwnersTold.Whole), source);
        }

        // In a circle the owners of one that is not done yet are left open.
        private Party Owner(int owner, ShareRange share, string path)
        {
            Party known = new()
            {
                Path = path,
                Name = Fact<Word>.Of(new(graph.Name(owner)), source),
                Share = Fact<Amount>.Of(Amount.Between((decimal)share.Low / ShareRange.Whole, (decimal)share.High / ShareRange.Whole, Unit.One), source),
            };
            return known.But(beside.Listings(known), done.GetValueOrDefault(owner, Fact<ListValue>.Unknown));
        }
    }
}
