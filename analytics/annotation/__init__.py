"""Document in, spans out: sentences, dates, countries, groups, places, organisations, people, numbers, …"""
