using Longarm.Core.Language;

namespace Longarm.RulePacks.Language;

/// <summary>Checks calls of functions.</summary>
internal sealed class CallChecker(Checker checker, Surroundings around, Scope scope)
{
    private static readonly string[] Functions =
        ["set", "place", "rows", "deep", "holds", "value-of", "requires-license", "subject", "listed", "judge", "known", "none", "empty", "share", "in-force", "begins", "mentions"];

    public Expression Check(CallSyntax call) => call.Function switch
    {
        "set" => Named(call, "code set", around.Sets, set => new SetCall(set.Id) { Type = new(TypeKind.CodeSet, set.Nomenclature), Written = checker.Slice(call) }),
        "place" => Named(call, "group of places", around.Groups, group => new PlaceCall(group.Id) { Type = new(TypeKind.PlaceGroup), Written = checker.Slice(call) }),
        "rows" => Rows(call),
        "deep" => Deep(call),
        "holds" => Holds(call),
        "value-of" => ValueOf(call),
        "requires-license" => SubDecision(call, SubQuestion.RequiresLicense),
        "subject" => SubDecision(call, SubQuestion.Subject),
        "listed" => Test(call, Core.Language.Test.Listed, TypeKind.Code),
        "judge" => Test(call, Core.Language.Test.Judge, TypeKind.Word),
        "known" => Test(call, Core.Language.Test.Known, null),
        "none" => Test(call, Core.Language.Test.None, null),
        "empty" => Test(call, Core.Language.Test.Empty, TypeKind.List),
        "share" => Share(call),
        "in-force" => InForce(call),
        "begins" => Compared(call, Wording.Begins),
        "mentions" => Compared(call, Wording.Mentions),
        _ => checker.Mistake(call, $"There is no function “{call.Function}”. {Text.Nearest.Advice(call.Function, Functions)}", RuleType.Truth),
    };

    private Expression Named<T>(CallSyntax call, string what, IReadOnlyDictionary<string, T> all, Func<T, Expression> make)
    {
        if (Literal(call, 0) is not { } id)
        {
            return checker.Mistake(call, $"“{call.Function}” takes the id of a {what} in quotes.", RuleType.Truth);
        }

        return all.TryGetValue(id, out var found)
            ? make(found)
            : checker.Mistake(call, $"There is no {what} '{id}'. {Text.Nearest.Advice(id, [.. all.Keys])}", RuleType.Truth);
    }

    private Expression Rows(CallSyntax call)
    {
        if (Literal(call, 0) is not { } id || call.Arguments.Count != 2)
        {
            return checker.Mistake(call, "“rows” takes the id of a table in quotes, and a key.", RuleType.Truth);
        }

        if (!around.Tables.TryGetValue(id, out var table))
        {
            return checker.Mistake(call, $"There is no table '{id}'. {Text.Nearest.Advice(id, [.. around.Tables.Keys])}", RuleType.Truth);
        }

        var key = checker.Expect(call.Arguments[1].Value, table.Columns[table.Key].Type);
        return new RowsCall(id, key) { Type = RuleType.ListOf(new(TypeKind.Row, id)), Written = checker.Slice(call) };
    }

    private Expression InForce(CallSyntax call)
    {
        if (call.Arguments is not [var (_, argument)])
        {
            return checker.Mistake(call, "“in-force” takes the id of a measure in quotes, or the text that holds it.", RuleType.Truth);
        }

        if (Literal(call, 0) is { } id && !around.Measures.Contains(id))
        {
            return checker.Mistake(call, $"There is no measure '{id}'. {Text.Nearest.Advice(id, [.. around.Measures])}", RuleType.Truth);
        }

        return new InForceCall(checker.Expect(argument, RuleType.Text)) { Type = RuleType.Truth, Written = checker.Slice(call) };
    }

    private Expression Compared(CallSyntax call, Wording wording) => call.Arguments is [var (_, text), _] && Literal(call, 1) is { } words
        ? new WordingCall(wording, checker.Expect(text, RuleType.Text), words) { Type = RuleType.Truth, Written = checker.Slice(call) }
        : checker.Mistake(call, $"“{call.Function}” takes a text, and the words in quotes: {call.Function}(l.requirement, 'all items').", RuleType.Truth);

    private Expression Deep(CallSyntax call)
    {
        if (call.Arguments is not [var (_, argument)])
        {
            return checker.Mistake(call, "“deep” takes one list, such as item.parts.", RuleType.Truth);
        }

        var list = checker.Check(argument);
        return list.Type is { Kind: TypeKind.List, Element: { Kind: TypeKind.Node, Name: "part" or "production" } }
            ? new DeepCall(list) { Type = list.Type, Written = checker.Slice(call) }
            : Checker.IsBroken(list) ? list
            : checker.Mistake(call, $"“deep” walks parts or productions, not {list.Type}.", RuleType.Truth);
    }

    private Expression Holds(CallSyntax call) => Asked(call, (id, shape, argument) => shape.Gives == RuleType.Truth
        ? new HoldsCall(id, argument) { Type = RuleType.Truth, Written = checker.Slice(call) }
        : checker.Mistake(call, $"{id} gives {shape.Gives}: ask for it with value-of.", RuleType.Truth));

    private Expression ValueOf(CallSyntax call) => Asked(call, (id, shape, argument) => shape.Gives == RuleType.Truth
        ? checker.Mistake(call, $"{id} gives a truth: ask for it with holds.", RuleType.Money)
        : new ValueOfCall(id, argument) { Type = shape.Gives, Written = checker.Slice(call) });

    private Expression Asked(CallSyntax call, Func<string, RuleShape, Expression?, Expression> make)
    {
        if (Literal(call, 0) is not { } id || call.Arguments.Count > 2)
        {
            return checker.Mistake(call, $"“{call.Function}” takes the id of a rule in quotes, and what a definition is about.", RuleType.Truth);
        }

        if (!around.Rules.TryGetValue(id, out var shape))
        {
            return checker.Mistake(call, $"There is no rule '{id}'. {Text.Nearest.Advice(id, [.. around.Rules.Keys])}", RuleType.Truth);
        }

        // A definition may ask itself of an owner of what it is about: chains of owners end.
        if (id != scope.Rule || call.Arguments is not [_, (_, NameSyntax owner)] || !scope.IsOwnerOfSubject(owner.Name))
        {
            scope.Asks.Add(id);
        }

        if (shape.About is null != (call.Arguments.Count == 1))
        {
            return checker.Mistake(call, shape.About is null ? $"{id} is about the case: it takes no argument." : $"{id} is about {shape.About}: say which.", RuleType.Truth);
        }

        return make(id, shape, shape.About is null ? null : checker.Expect(call.Arguments[1].Value, shape.About));
    }

    private Expression SubDecision(CallSyntax call, SubQuestion question)
    {
        var named = call.Arguments.Where(a => a.Name is not null).ToDictionary(a => a.Name!, a => a.Value);
        if (call.Arguments is not [(null, var item), ..] || !named.TryGetValue("to", out var to) || !named.TryGetValue("using", out var scoped) || named.Keys.Except(["to", "using", "exceptions"]).Any())
        {
            return checker.Mistake(call, $"Write {call.Function}(p.item, to = to, using = ['prefix']{(question == SubQuestion.RequiresLicense ? ", exceptions = ['prefix']" : "")}).", RuleType.Truth);
        }

        // Only something strictly contained may be asked about, so that every chain of questions ends.
        if (item is not FieldSyntax { Name: "item", Target: NameSyntax variable } || scope.Find(variable.Name) is not { IsContained: true })
        {
            return checker.Mistake(item, $"“{call.Function}” may only be asked of what is strictly contained: the item of a part or of something that made it, such as p.item.", RuleType.Truth);
        }

        SubScope asked = new(Prefixes(scoped), named.TryGetValue("exceptions", out var exceptions) ? Prefixes(exceptions) : []);
        scope.AsksInside.UnionWith([.. asked.Using, .. asked.Exceptions]);
        if (scope.Find(variable.Name)!.Value.Type.Name == "part")
        {
            scope.AsksOfParts.UnionWith([.. asked.Using, .. asked.Exceptions]);
        }

        return new SubDecision(question, checker.Expect(item, RuleType.Node("item")), checker.Expect(to, RuleType.Place), asked)
        {
            Type = RuleType.Truth,
            Written = checker.Slice(call),
        };
    }

    private List<string> Prefixes(Syntax syntax)
    {
        List<string> prefixes = [];
        foreach (var element in syntax is ListSyntax list ? list.Elements : [syntax])
        {
            if (element is TextSyntax { Text: var prefix } && around.Families.Contains(prefix))
            {
                prefixes.Add(prefix);
            }
            else
            {
                checker.Mistake(element, $"{checker.Slice(element)} is not the id of a rule or of a family of rules.", RuleType.Truth);
            }
        }

        return prefixes;
    }

    private Expression Test(CallSyntax call, Test test, TypeKind? needed)
    {
        if (call.Arguments is not [var (_, argument)])
        {
            return checker.Mistake(call, $"“{call.Function}” takes one value.", RuleType.Truth);
        }

        var value = checker.Check(argument);
        return needed is null || value.Type.Kind == needed
            ? new TestCall(test, value) { Type = RuleType.Truth, Written = checker.Slice(call) }
            : Checker.IsBroken(value) ? value
            : checker.Mistake(call, $"“{call.Function}” does not take {value.Type}.", RuleType.Truth);
    }

    private Expression Share(CallSyntax call)
    {
        if (call.Arguments is not [var (_, part), var (_, whole)])
        {
            return checker.Mistake(call, "“share” takes a part and a whole: share(sum p in item.parts (…) by p.item.value, item.value).", RuleType.Number);
        }

        var (left, right) = (checker.Check(part), checker.Check(whole));
        return left.Type.Kind == TypeKind.Amount && left.Type == right.Type
            ? new Arithmetic(left, Operator.Over, right) { Type = RuleType.Number, Written = checker.Slice(call) }
            : Checker.IsBroken(left) ? left
            : Checker.IsBroken(right) ? right
            : checker.Mistake(call, $"A share of {right.Type} cannot be {left.Type}.", RuleType.Number);
    }

    private static string? Literal(CallSyntax call, int index) =>
        call.Arguments.Count > index && call.Arguments[index] is (null, TextSyntax { Text: var text }) ? text : null;
}
