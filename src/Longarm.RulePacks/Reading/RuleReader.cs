using Longarm.Core;
using Longarm.Core.Language;
using Longarm.RulePacks.Language;
using Longarm.Text;

namespace Longarm.RulePacks.Reading;

/// <summary>Reads one rule: first its shape, which other rules may refer to, then its expressions.</summary>
internal sealed class RuleReader
{
    private readonly PackText text;
    private readonly PackFile file;
    private readonly MapFields fields;
    private readonly Marked? about;
    private readonly Marked? givesAt;
    private readonly string? gives;

    public RuleReader(PackFile file, Marked root)
    {
        this.file = file;
        text = new(file.Path, Mistakes);
        fields = text.Fields(root, "a rule");
        Id = text.Needed(fields, "rule");
        Kind = text.Word<RuleKind>(fields.Take("kind"));
        about = fields.Take("of");
        givesAt = fields.Take("gives");
        gives = text.Text(givesAt);
        if (Kind is null && fields.Map is not null && fields.Map["kind"] is null)
        {
            text.Mistake(root, "RP012", $"A rule needs “kind”: one of {string.Join(", ", Words.All<RuleKind>())}.");
        }

        if ($"{file.Folder}.{file.Name[..^5]}" != Id)
        {
            text.Mistake(root, "RP020", $"The rule {Id} stands in {file.Name}. Name the file {Id[(Id.IndexOf('.', StringComparison.Ordinal) + 1)..]}.yaml.");
        }
    }

    public string Id { get; }

    /// <summary>Its own mistakes; complete once it is read.</summary>
    public List<Mistake> Mistakes { get; } = [];

    public RuleKind? Kind { get; }

    public int Line => fields.At.Line;

    public string Path => file.Path;

    /// <summary>The rules that it asks about the same item; known once it is read.</summary>
    public IReadOnlyCollection<string> Asks => Reading.Asks;

    /// <summary>What is known of how it is written; complete once it is read.</summary>
    public RuleReading Reading { get; private set; } = new("", 0, [], [], false, false, []);

    /// <summary>Values that it names; complete once it is read.</summary>
    public IReadOnlyList<Literal> Named { get; private set; } = [];

    /// <summary>What may be asked of it.</summary>
    public RuleShape Shape(IReadOnlyDictionary<string, TableLaw> tables)
    {
        RuleType? type = null;
        if (about is MarkedMap { Entries: [{ } entry] })
        {
            type = tables.ContainsKey(entry.Key.Text) ? new(TypeKind.Row, entry.Key.Text)
                : FactCatalog.Kinds.Contains(entry.Key.Text) ? RuleType.Node(entry.Key.Text)
                : null;
        }

        if (about is not null && type is null)
        {
            text.Mistake(about, "RP021", $"“of” names one record and its variable, such as {{party: p}}: one of {string.Join(", ", FactCatalog.Kinds)}, or a table.");
        }

        return new(type, gives switch
        {
            null or "truth" => RuleType.Truth,
            "money" => RuleType.Money,
            "number" or "share" => RuleType.Number,
            _ => RuleType.Amount(gives),
        });
    }

    /// <summary>The rule, with its expressions checked.</summary>
    public Rule Read(Surroundings around)
    {
        var shape = around.Rules[Id];
        Scope scope = new() { Rule = Id, HasSubject = shape.About is not null };
        if (shape.About is { } type && about is MarkedMap { Entries: [{ Value: MarkedScalar variable }] })
        {
            scope.Bind(variable.Text, type);
        }

        if (givesAt is not null)
        {
            _ = text.OneOf(givesAt, ["truth", Unit.MoneyDimension, Unit.NumberDimension, "share", .. around.Words.Units.Values.Select(u => u.Dimension).Distinct()]);
        }

        var limbs = Limbs(around, scope);
        var when = Expression(fields.Take("when"), shape.Gives, around, scope, fields.At);
        var rate = Optional(fields.Take("rate"), RuleType.Number, around, scope);
        var basis = Optional(fields.Take("basis"), RuleType.Money, around, scope);
        var policy = fields.Take("policy");
        var versions = Versions(fields.Take("versions"), shape.Gives, around, scope);
        Rule rule = new()
        {
            Id = Id,
            Regime = file.Folder,
            Title = text.Needed(fields, "title"),
            Kind = Kind ?? RuleKind.Definition,
            Citation = text.Needed(fields, "cites"),
            Note = text.Text(fields.Take("note")),
            Limbs = limbs,
            When = when,
            Versions = versions,
            Measure = text.Text(fields.Take("measure")),
            Slots = scope.Slots,
            HasSubject = shape.About is not null,
            SubjectKind = shape.About?.Name,
            Through = text.Texts(fields.Take("through")),
            NotThrough = text.Texts(fields.Take("not-through")),
            Carries = text.Texts(fields.Take("carries")),
            Excludes = text.Texts(fields.Take("excludes")),
            Lifts = text.Texts(fields.Take("lifts")),
            Limits = text.Texts(fields.Take("limits")),
            ComesWith = text.Texts(fields.Take("on")),
            Rate = rate,
            Basis = basis,
            YieldsTo = text.Texts(fields.Take("yields-to")),
            NotLimits = text.Texts(fields.Take("not-limits")),
            Policy = policy is MarkedMap ? null : text.Word<ReviewPolicy>(policy),
            Policies = policy is MarkedMap map ? Policies(map, around, scope) : [],
            Classifies = Classifies(fields.Take("code"), around),
            Claim = text.Text(fields.Take("claim")),
            IsAuthorization = text.OneOf(fields.Take("grants"), "exception", "authorization") == "authorization",
            Deadline = text.Text(fields.Take("deadline")),
        };
        _ = fields.Take("evidence");
        fields.End();
        CheckReferences(rule, around);
        if (rule.YieldsTo.Count > 0)
        {
            scope.Asks.UnionWith(around.Rules.Keys.Where(known => RuleIds.Matches(known, rule.YieldsTo)));
        }

        Named = scope.Named;
        Reading = new(file.Path, Line, scope.Asks, scope.AsksOfParts, scope.ReadsOptionalFacts, scope.ReadsValue, scope.Thresholds);
        return rule;
    }

    private static string Article(RuleKind kind) => kind is RuleKind.Exception or RuleKind.Exclusion or RuleKind.Obligation ? "an" : "a";

    private void CheckReferences(Rule rule, Surroundings around)
    {
        foreach (var id in rule.Through.Concat(rule.NotThrough).Concat(rule.Carries).Concat(rule.Excludes).Concat(rule.Lifts).Concat(rule.Limits).Concat(rule.NotLimits).Concat(rule.ComesWith).Concat(rule.YieldsTo))
        {
            if (!around.Families.Contains(id))
            {
                text.Mistake(fields.At, "RP022", $"{rule.Id} names “{id}”, which is neither a rule nor a family of rules. {Nearest.Advice(id, [.. around.Rules.Keys])}");
            }
        }

        if (rule.Kind != RuleKind.Definition && rule.Versions.Count == 0 && rule.Measure is null)
        {
            text.Mistake(fields.At, "RP023", $"{rule.Id} has no dates. Write “versions” with from and source, or the “measure” that dates it.");
        }

        if (rule.Measure is not null && rule.Versions.Count > 0)
        {
            text.Mistake(fields.At, "RP024", $"{rule.Id} takes its dates from the measure alone. Take “versions” out.");
        }

        var isDuty = rule.Kind == RuleKind.Duty;
        if (isDuty && rule.Rate is null && !(rule.Versions.Count > 0 && rule.Versions.All(v => v.Rate is not null)))
        {
            text.Mistake(fields.At, "RP081", $"The duty {rule.Id} has no rate. Write “rate”, such as rate: 25 %, in the rule or in each of its versions.");
        }

        if (!isDuty && (rule.Rate is not null || rule.Basis is not null || rule.YieldsTo.Count > 0 || rule.Versions.Any(v => v.Rate is not null)))
        {
            text.Mistake(fields.At, "RP082", $"Only a duty has “rate”, “basis” and “yields-to”; {rule.Id} is {Article(rule.Kind)} {Words.Of(rule.Kind)}.");
        }

        if (rule.Classifies is not null && rule.Kind != RuleKind.Classification)
        {
            text.Mistake(fields.At, "RP031", $"Only a classification has “code”; {rule.Id} is {Article(rule.Kind)} {Words.Of(rule.Kind)}.");
        }

        if (rule.Carries.Count > 0 && rule.Kind != RuleKind.Reach)
        {
            text.Mistake(fields.At, "RP032", $"Only a reach has “carries”; {rule.Id} is {Article(rule.Kind)} {Words.Of(rule.Kind)}.");
        }

        if (rule.Kind == RuleKind.Exception && rule.Lifts.Count == 0)
        {
            text.Mistake(fields.At, "RP025", $"{rule.Id} lifts nothing. Name the requirements under “lifts”.");
        }
    }

    // The hardest first, however they are written: what is asked of a person is what counts.
    private List<PolicyWhere> Policies(MarkedMap map, Surroundings around, Scope scope) =>
    [
        .. map.Entries.Select(entry => (Policy: text.Word<ReviewPolicy>(new MarkedScalar(entry.Key.Text, false, entry.Key.Line, entry.Key.Column)), entry.Value))
            .Where(pair => pair.Policy is not null)
            .Select(pair => new PolicyWhere(pair.Policy!.Value, Expression(pair.Value, RuleType.Truth, around, scope, pair.Value)))
            .OrderByDescending(where => where.Policy),
    ];

    private Code? Classifies(Marked? value, Surroundings around)
    {
        if (value is not MarkedMap { Entries: [{ } entry] } || !around.Words.Nomenclatures.TryGetValue(entry.Key.Text, out var nomenclature)
            || entry.Value is not MarkedScalar code || nomenclature.Read(code.Text) is not { } read)
        {
            if (value is not null || Kind == RuleKind.Classification)
            {
                text.Mistake(value ?? fields.At, "RP030", $"A classification says which code it is about: write “code” with one nomenclature and a code of it: code: {{{around.Words.Nomenclatures.Keys.First()}: …}}.");
            }

            return null;
        }

        return read;
    }

    private List<Limb> Limbs(Surroundings around, Scope scope)
    {
        List<Limb> limbs = [];
        var value = fields.Take("limbs");
        if (value is not null and not MarkedMap)
        {
            text.Mistake(value, "RP010", "“limbs” must be a map from a name to a condition.");
        }

        foreach (var entry in (value as MarkedMap)?.Entries ?? [])
        {
            var limb = ReadLimb(entry, around, scope);
            limbs.Add(limb);
            if (FactCatalog.Find("case", limb.Name) is not null || !scope.Limbs.TryAdd(limb.Name, limb))
            {
                text.Mistake(entry.Key, "RP026", $"“{limb.Name}” is already the name of a fact. Choose another for the limb.");
            }
        }

        return limbs;
    }

    private Limb ReadLimb(MarkedEntry entry, Surroundings around, Scope scope)
    {
        if (entry.Value is MarkedScalar)
        {
            return new() { Name = entry.Key.Text, Is = Expression(entry.Value, RuleType.Truth, around, scope, entry.Key) };
        }

        var limb = text.Fields(entry.Value, $"the limb {entry.Key.Text}");
        Limb read = new()
        {
            Name = entry.Key.Text,
            Is = Expression(limb.Take("is"), RuleType.Truth, around, scope, entry.Key),
            Citation = text.Text(limb.Take("cites")),
            Period = text.Period(limb),
        };
        _ = (limb.Take("source"), limb.Take("evidence"), limb.Take("note"));
        limb.End();
        return read;
    }

    private List<RuleVersion> Versions(Marked? value, RuleType type, Surroundings around, Scope scope)
    {
        List<RuleVersion> versions = [];
        foreach (var element in text.List(value, "“versions”"))
        {
            var version = text.Fields(element, "a version");
            versions.Add(new()
            {
                Period = text.Period(version),
                Source = text.Needed(version, "source"),
                Evidence = text.Word<Evidence>(version.Take("evidence")) ?? Evidence.Unconfirmed,
                When = version.Take("when") is { } when ? Expression(when, type, around, scope, element) : null,
                Rate = Optional(version.Take("rate"), RuleType.Number, around, scope),
                Policy = text.Word<ReviewPolicy>(version.Take("policy")),
                Title = text.Text(version.Take("title")),
                Posture = text.Word<Posture>(version.Take("posture")) ?? Posture.Written,
            });
            _ = version.Take("note");
            version.End();
        }

        return versions;
    }

    private Expression? Optional(Marked? value, RuleType type, Surroundings around, Scope scope) =>
        value is null ? null : Expression(value, type, around, scope, value);

    private Expression Expression(Marked? value, RuleType type, Surroundings around, Scope scope, Marked at)
    {
        if (value is not MarkedScalar scalar)
        {
            text.Mistake(value ?? at, "RP012", value is null ? "A condition is missing here: write “when”." : $"A condition is a text, not {value.Noun}. Put it into a | block.");
            return new Literal(UnknownValue.Instance) { Type = type, Written = Written.Alone("") };
        }

        return ExpressionText.Check(scalar, type, around, scope, (line, column, message) => text.Mistake(new MarkedScalar("", false, line, column), "RP100", message));
    }
}

/// <summary>Expressions as they stand in YAML: where a mistake in one is.</summary>
internal static class ExpressionText
{
    public static Expression Check(MarkedScalar scalar, RuleType type, Surroundings around, Scope scope, Action<int, int, string> report) =>
        Checker.Check(scalar.Text, type, around, scope, (at, message) =>
        {
            // A block keeps its lines and begins on the line after its sign; a plain scalar is folded into one line.
            var before = scalar.Text[..Math.Min(at, scalar.Text.Length)];
            var lines = before.Count(c => c == '\n');
            report(
                scalar.Line + lines + (scalar.IsQuoted && scalar.Text.Contains('\n', StringComparison.Ordinal) ? 1 : 0),
                lines == 0 && !scalar.IsQuoted ? scalar.Column + at : before.Length - before.LastIndexOf('\n'),
                message);
        });
}
