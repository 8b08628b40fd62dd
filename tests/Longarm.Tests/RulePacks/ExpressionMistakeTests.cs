using Longarm.RulePacks;

namespace Longarm.Tests.RulePacks;

/// <summary>A mistake in an expression says where it is and what to write instead.</summary>
public sealed class ExpressionMistakeTests
{
    private static readonly string[] Words =
    [
        "item", "item.parts", "parties", "p", "any", "all", "sum", "count", "in", "under", "and", "or", "not", "let", "then", "by", "until",
        "(", ")", "[", "]", ",", ".", "=", "==", "!=", "<", ">=", "+", "-", "*", "/", "'US'", "'3A001'", "25 %", "5 USD", "2024-01-01",
        "true", "unknown", "set('t.s')", "place('t.g')", "known", "holds", "share", "deep", "rows", "item.value", "item.codes.us-ccl", "7 nm", "'", "$",
    ];

    [Theory]
    [InlineData("item.origin = 'US'", 12, "“=” is not expected here")]
    [InlineData("any i in instruments (any c in i.codes (c under '0'))", 49, "Codes of any nomenclature stand here")]
    [InlineData("item.kind == 'software", 13, "no closing quote")]
    [InlineData("item.kind == \"software\"", 13, "single quotes")]
    [InlineData("item.kind == 'software' item.origin == 'US'", 24, "Write “and” or “or” between conditions")]
    [InlineData("(item.kind == 'software'", 24, "“)” is expected here")]
    [InlineData("item.kind ==", 12, "expected here, not the end")]
    [InlineData("item.origin & true", 12, "“&” is not a sign of the rule language")]
    [InlineData("and true", 0, "“and” is not expected here")]
    [InlineData("any p item.parts (true)", 6, "“in” is expected here")]
    [InlineData("sum p in item.parts (true) > 1 USD", 27, "“by” is expected here")]
    [InlineData("let v = item.value v > 1 USD", 19, "“then” is expected here")]
    [InlineData("item.kind in ['software', ", 25, "expected here")]
    [InlineData("item..kind == 'software'", 5, "A field is expected here")]
    [InlineData("1.2.3 == 1", 0, "“1.2.3” is no number")]
    [InlineData("on >= 2024-02-30", 6, "“2024-02-30” is no day or instant. Write 2025-04-10")]
    [InlineData("item.value > 5 XX", 15, "is not expected here")]
    public void Syntax_mistake_has_its_place(string condition, int at, string says) => AssertMistake(condition, at, says);

    [Theory]
    [InlineData("itm.kind == 'software'", 0, "“itm” is neither a fact, a limb nor a variable. Did you mean “item”?")]
    [InlineData("item.knd == 'software'", 0, "an item has no fact “knd”. Did you mean “kind”?")]
    [InlineData("item.codes.us-cl under '3A001'", 0, "“us-cl” is not a nomenclature of the vocabulary. Did you mean “us-ccl”?")]
    [InlineData("item.specs.nod > 7 nm", 0, "“nod” is not a parameter of the vocabulary. Did you mean “node”?")]
    [InlineData("item.kind == 'sofware'", 13, "'sofware' is not a word of item-kind. Did you mean “software”?")]
    [InlineData("item.kind in ['software', 'tech']", 26, "'tech' is not a word of item-kind")]
    [InlineData("to == 'China'", 6, "'China' is not a place")]
    [InlineData("item.codes.us-ccl under '3X001'", 24, "'3X001' is not a code of us-ccl")]
    [InlineData("to in place('t.none')", 6, "There is no group of places 't.none'")]
    [InlineData("item.codes.us-ccl in set('t.none')", 21, "There is no code set 't.none'")]
    [InlineData("any r in rows('t.none', to) (true)", 9, "There is no table 't.none'")]
    [InlineData("holds('t.none')", 0, "There is no rule 't.none'")]
    [InlineData("knwon(item.value)", 0, "There is no function “knwon”. Write one of set, place, rows")]
    [InlineData("listd(item.codes.us-ccl)", 0, "There is no function “listd”. Did you mean “listed”?")]
    [InlineData("any p in item.parts (requires-license(p.item, to = to, using = ['t.none']))", 64, "'t.none' is not the id of a rule or of a family of rules")]
    public void Unknown_name_has_its_place_and_the_nearest_word(string condition, int at, string says) => AssertMistake(condition, at, says);

    [Theory]
    [InlineData("item.value", 0, "is money; a truth is needed here")]
    [InlineData("item.kind", 0, "is a word of item-kind; a truth is needed here")]
    [InlineData("item.value > 5", 0, "“item.value” is money, “5” is a number: they cannot be compared")]
    [InlineData("item.specs.node < 5 GB/s", 0, "they cannot be compared")]
    [InlineData("item.specs.node < 5 USD", 0, "they cannot be compared")]
    [InlineData("item.origin == 5", 0, "they cannot be compared")]
    [InlineData("item.kind < 'software'", 0, "“<” compares amounts and dates")]
    [InlineData("item.value + 5 > 6 USD", 0, "do not go together with “+”")]
    [InlineData("item.value * item.value > 6 USD", 0, "do not go together with “*”")]
    [InlineData("item.kind + 5 > 6", 0, "“+” needs amounts")]
    [InlineData("item.origin in item.parts", 0, "it cannot be in")]
    [InlineData("item.kind under 'software'", 0, "it cannot be under")]
    [InlineData("not item.value", 4, "a truth is needed here")]
    [InlineData("any p in item (true)", 9, "is an item; “any” asks about a list")]
    [InlineData("any p in item.parts (p.item.value)", 21, "a truth is needed here")]
    [InlineData("(sum p in item.parts (true) by p.item.kind) > 1 USD", 31, "“by” needs an amount")]
    [InlineData("any item in item.parts (true)", 0, "“item” is already the name of something here")]
    [InlineData("any p in item.parts (any p in item.parts (true))", 21, "“p” is already the name of something here")]
    [InlineData("let to = item.value then true", 0, "“to” is already the name of something here")]
    [InlineData("to.name == 'x'", 0, "is a place and has no fields")]
    [InlineData("listed(item.kind)", 0, "“listed” does not take a word of item-kind")]
    [InlineData("empty(item.kind)", 0, "“empty” does not take")]
    [InlineData("empty(deep(item.traits))", 6, "“deep” walks parts or productions, not a list of words of trait")]
    [InlineData("share(item.value, item.specs.node) > 25 %", 0, "A share of a length cannot be money")]
    [InlineData("share(item.value) > 25 %", 0, "“share” takes a part and a whole")]
    [InlineData("requires-license(item, to = to, using = ['t.asked'])", 17, "strictly contained")]
    [InlineData("any p in item.parts (requires-license(p.item, to = to))", 21, "Write requires-license(p.item, to = to, using = ['prefix']")]
    [InlineData("any p in item.parts (subject(p.item, to = to, using = ['t.asked'], excepting = ['t.asked']))", 21, "Write subject(")]
    [InlineData("item.origin in ['US', 5]", 22, "the list holds")]
    public void Type_mistake_has_its_place(string condition, int at, string says) => AssertMistake(condition, at, says);

    [Theory]
    [InlineData("holds('t.case', item)", "t.case is about the case: it takes no argument")]
    [InlineData("holds('t.party')", "t.party is about a party: say which")]
    [InlineData("holds('t.party', item)", "is an item; a party is needed here")]
    [InlineData("holds('t.money')", "t.money gives money: ask for it with value-of")]
    [InlineData("value-of('t.case') > 1 USD", "t.case gives a truth: ask for it with holds")]
    public void Rule_is_asked_for_what_it_gives_and_about_what_it_is(string condition, string says)
    {
        var read = TinyLaw.Read(
            TinyLaw.Rule("asked", "flag", condition),
            TinyLaw.Definition("case", "true"),
            TinyLaw.Definition("party", "true", "of: {party: x}"),
            TinyLaw.Definition("money", "item.value", "gives: money"));

        Assert.Contains(read.Mistakes, m => m.Message.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_of_an_expression_are_found_at_once()
    {
        var mistakes = TinyLaw.Read(TinyLaw.Rule("asked", "flag", "itm.kind == 'x' and item.knd == 'y' and to == 'China'")).Mistakes;

        Assert.Equal(3, mistakes.Count);
    }

    [Fact]
    public void Mistake_in_a_later_line_of_a_block_has_that_line()
    {
        // The rule has a heading of four lines and “when: |” in the fifth.
        var mistake = Assert.Single(TinyLaw.Read(TinyLaw.Rule("asked", "flag", "item.kind == 'software'\nand item.knd == 'x'")).Mistakes);

        Assert.Equal(("t/asked.yaml", 7), (mistake.File, mistake.Line));
    }

    [Fact]
    public void Mistake_in_a_plain_scalar_has_its_column()
    {
        var mistake = Assert.Single(TinyLaw.Read(TinyLaw.Bare("asked", "kind: definition\nwhen: item.kind == 'sofware'")).Mistakes);

        Assert.Equal((5, 20), (mistake.Line, mistake.Column));
    }

    [Fact]
    public void Too_deep_expression_is_refused() => Assert.Contains(
        "Nested too deep. Give parts of it a name as limbs.",
        Assert.Single(TinyLaw.Read(TinyLaw.Rule("asked", "flag", new string('(', 5000) + "true" + new string(')', 5000))).Mistakes).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("not ", "true", 20_000)]
    [InlineData("true and not ", "true", 20_000)]
    [InlineData("1 + ", "1 == 1", 20_000)]
    [InlineData("item.codes.", "us-ccl under '3A001'", 20_000)]
    [InlineData("let a = 1 then ", "true", 20_000)]
    public void Endless_expression_is_refused_or_read_but_never_ends_the_program(string again, string end, int times)
    {
        var condition = string.Concat(Enumerable.Repeat(again, times)) + end;

        Assert.NotNull(TinyLaw.Read(TinyLaw.Rule("asked", "flag", condition)));
    }

    [Fact]
    public void Number_that_no_decimal_holds_in_base_units_is_a_mistake() =>
        AssertMistake("item.specs.node > 79000000000000000000000000000 m", 18, "is no number that can be held");

    [Fact]
    public void Any_row_of_words_is_read_or_refused()
    {
        Random random = new(20_260_924);
        for (var run = 0; run < 2_000; run++)
        {
            var condition = string.Join(' ', Enumerable.Range(0, random.Next(1, 14)).Select(_ => Words[random.Next(Words.Length)]));
            var read = TinyLaw.ReadExpression(condition);

            Assert.All(read, m => Assert.True(m is { Line: > 0, Column: >= 0, Message.Length: > 0 }, condition));
        }
    }

    private static void AssertMistake(string condition, int at, string says)
    {
        // A block begins on the line after “when: |”; columns count from 1 within the text of the block.
        var mistake = Assert.Single(TinyLaw.Read(TinyLaw.Rule("asked", "flag", condition)).Mistakes);

        Assert.Equal("t/asked.yaml", mistake.File);
        Assert.Equal("RP100", mistake.Code);
        Assert.Equal((6, at + 1), (mistake.Line, mistake.Column));
        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
    }
}
