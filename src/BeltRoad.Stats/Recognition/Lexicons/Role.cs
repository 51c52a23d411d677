namespace BeltRoad.Stats.Recognition.Lexicons;

/// <summary>What a word of the lexicons does in a sentence. A word may have several roles; the file it stands in says which.</summary>
[Flags]
internal enum Role : ulong
{
    None = 0,

    /// <summary>A proper name, title, programme or model: numerals in it are of class name.</summary>
    Name = 1UL << 0,

    /// <summary>A set phrase: numerals in it are of class idiom.</summary>
    Idiom = 1UL << 1,

    /// <summary>An ordinary word that happens to hold a numeral character; nothing is listed.</summary>
    Word = 1UL << 2,

    /// <summary>A unit that follows its number.</summary>
    Unit = 1UL << 3,

    /// <summary>A currency that may stand before its number.</summary>
    CurrencyBefore = 1UL << 4,

    /// <summary>Counts things; the counted noun follows or was named before.</summary>
    Classifier = 1UL << 5,

    /// <summary>A hedge before the number.</summary>
    HedgeBefore = 1UL << 6,

    /// <summary>A hedge behind the number or its unit.</summary>
    HedgeAfter = 1UL << 7,

    /// <summary>Part of a date expression: 今年, 截至, 以来, 底.</summary>
    Date = 1UL << 8,

    /// <summary>An act that, undated, accumulates: 签署, 举办, 培训.</summary>
    Act = 1UL << 9,

    /// <summary>A verb of state: 是, 有, 达, 覆盖.</summary>
    State = 1UL << 10,

    /// <summary>Any other verb, or a word that ends a noun phrase.</summary>
    Verb = 1UL << 11,

    /// <summary>A rise: 增长, 提高.</summary>
    Up = 1UL << 12,

    /// <summary>A fall: 下降, 收窄. What it governs is negative.</summary>
    Down = 1UL << 13,

    /// <summary>占, 比重: a part of a whole.</summary>
    Share = 1UL << 14,

    /// <summary>A quantity per unit: 上座率, 时速, 价格.</summary>
    Rate = 1UL << 15,

    /// <summary>A flow by nature: 产量, 进出口, 增加值.</summary>
    Flow = 1UL << 16,

    /// <summary>A stock by nature: 余额, 存量.</summary>
    Stock = 1UL << 17,

    /// <summary>累计: summed since a start.</summary>
    Cumulative = 1UL << 18,

    /// <summary>日均, 每年: a quantity per period.</summary>
    PerPeriod = 1UL << 19,

    /// <summary>将, 计划, 承诺: a pledge, a target.</summary>
    Plan = 1UL << 20,

    /// <summary>预计, 有望: somebody's estimate.</summary>
    Forecast = 1UL << 21,

    /// <summary>A study or estimate as a source: 研究, 报告.</summary>
    Study = 1UL << 22,

    Preposition = 1UL << 23,

    Adverb = 1UL << 24,

    Conjunction = 1UL << 25,

    /// <summary>A noun that tells the kind of what is counted or measured.</summary>
    Noun = 1UL << 26,

    /// <summary>分别, 各: what follows is dealt out to what went before.</summary>
    Distributes = 1UL << 27,

    /// <summary>其中: what follows is part of what went before.</summary>
    OfWhich = 1UL << 28,

    /// <summary>较, 比, 同比: what follows is compared with.</summary>
    Comparison = 1UL << 29,

    /// <summary>新增, 增加: with an amount, a difference or a flow.</summary>
    Added = 1UL << 30,

    /// <summary>A country, place or people used as a noun before others.</summary>
    Place = 1UL << 31,

    /// <summary>A growth rate by name: 增速, 涨幅.</summary>
    GrowthName = 1UL << 32,

    /// <summary>A meeting or other event with a date of its own.</summary>
    Event = 1UL << 33,

    /// <summary>Reaches or covers: the places counted are network.</summary>
    Reach = 1UL << 34,

    /// <summary>Introduces a list marker at the head of a clause: 一是.</summary>
    Marker = 1UL << 35,

    /// <summary>A contract or deal: amounts signed are contract.</summary>
    Deal = 1UL << 36,

    /// <summary>Negates: 不, 没有, 无.</summary>
    Negation = 1UL << 37,

    /// <summary>Takes part in an event: attendance is of the event's date.</summary>
    Attend = 1UL << 38,

    /// <summary>A verb that modifies a noun behind it as well: 培训中心, 合作文件.</summary>
    Nominal = 1UL << 39,

    /// <summary>Tells who says a thing; whoever says it is not what is measured.</summary>
    Report = 1UL << 40,
}
